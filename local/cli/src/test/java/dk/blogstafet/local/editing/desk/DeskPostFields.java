package dk.blogstafet.local.editing.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Posts with all that the API takes: the desk's form shows less, and a correction keeps the rest.
final class DeskPostFields {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path API = Path.of("../../docs/openapi.yaml");
  private static final String RELAY = "skygge-i-byen";

  /// What is given at publication only.
  private static final List<String> GIVEN_ONCE = List.of("slug", "oldAddresses");

  /// What a correction changes, beside the title.
  private static final List<String> CHANGED =
      List.of("title", "category", "version", "updated", "correction", "corrections");

  private static final String TEXT =
      """
      {"title": "Linden", "date": "2026-01-02", "category": "Drift", "teaser": "Kort.",
       "text": "Skyggen er lang.", "because": "hun kender træerne",
       "authors": [
         {"name": "Gry Havregrøn", "title": "Gartner", "workplace": "Havnen", "side": "practitioner",
          "biography": "Passer parkens træer.", "website": "https://gry.example/",
          "orcid": "0000-0002-1825-0097",
          "portrait": "/skygge-i-byen/billeder/aaaabbbbccccddddeeeeffff00001111-300x400-300.jpg"},
         {"name": "Bo Rugkerne", "side": "researcher", "biography": "Måler skygge."}],
       "picture": {"address": "/skygge-i-byen/billeder/0123456789abcdef0123456789abcdef-800x600-800.jpg",
         "alt": "En lind i fuldt løv", "caption": "Linden i juli.", "photographer": "Bo Rugkerne",
         "licence": "CC BY 4.0"}}
      """;

  private static final String LINK =
      """
      {"title": "Elmen", "date": "2026-01-03", "category": "Drift", "teaser": "Kort.",
       "link": "https://elm.example/", "authors": [{"name": "Bo Rugkerne"}],
       "picture": {"address": "/skygge-i-byen/billeder/fedcba9876543210fedcba9876543210-400x300-400.png",
         "decorative": true}}
      """;

  private DeskPostFields() {}

  /// Corrects such posts with the form, and renames their category.
  static void keepWhatTheFormDoesNotShow(DeskBrowser browser) throws Exception {
    checkThatNothingIsForgotten();
    publish(browser, TEXT);
    publish(browser, LINK);
    var posts = List.of("linden", "elmen");
    var before = read(browser, posts);
    for (var post : posts) {
      correct(browser, post);
    }
    renameTheCategory(browser);

    assertEquals(before, read(browser, posts));
  }

  private static void checkThatNothingIsForgotten() throws Exception {
    var schemas = new YAMLMapper().readTree(API.toFile()).path("components").path("schemas");
    var posts = List.of(JSON.readTree(TEXT), JSON.readTree(LINK));
    var needed = names(schemas.path("PostDraft").path("properties"));
    GIVEN_ONCE.forEach(needed::remove);
    var author = names(schemas.path("Author").path("properties"));
    author.remove("url");

    assertEquals(needed, names(posts.toArray(JsonNode[]::new)));
    assertEquals(author, names(posts.getFirst().path("authors").get(0)));
    assertEquals(
        names(schemas.path("PictureDraft").path("properties")),
        names(posts.stream().map(it -> it.path("picture")).toArray(JsonNode[]::new)));
  }

  private static Set<String> names(JsonNode... objects) {
    var all = new TreeSet<String>();
    Stream.of(objects).flatMap(it -> it.properties().stream()).forEach(it -> all.add(it.getKey()));
    return all;
  }

  private static void publish(DeskBrowser browser, String post) throws Exception {
    assertEquals("done", api(browser, "send('POST', '" + posts() + "', " + post + ")", "'done'"));
  }

  private static List<JsonNode> read(DeskBrowser browser, List<String> names) throws Exception {
    var found = new ArrayList<JsonNode>();
    for (var name : names) {
      var text = api(browser, "read('" + posts() + "/" + name + "')", "JSON.stringify(it)");
      var post = (ObjectNode) JSON.readTree(text);
      found.add(post.remove(CHANGED));
    }
    return found;
  }

  private static void correct(DeskBrowser browser, String post) throws Exception {
    DeskJourneyTest.go(browser, "stafet/" + RELAY + "/indlaeg/" + post + "/ret", "sentence");
    browser.await("document.querySelector('main h1').innerText.match(/" + post + "/i)");
    DeskJourneyTest.fill(browser, "title", "Nyt navn til " + post);
    DeskJourneyTest.fill(browser, "sentence", "Titlen var forkert.");
    DeskJourneyTest.submit(browser);
    browser.await("location.hash.endsWith('/indlaeg/" + post + "')");
    browser.await("document.querySelector('main h1').innerText === 'Nyt navn til " + post + "'");
  }

  private static void renameTheCategory(DeskBrowser browser) throws Exception {
    DeskJourneyTest.go(browser, "stafet/" + RELAY + "/beskriv", "new");
    browser.value("document.querySelector('main details').open = true");
    DeskJourneyTest.fill(browser, "new", "Træer");
    browser.value("document.querySelector('main details form').requestSubmit()");
    browser.await("document.querySelector('main [name=categories]')?.value === 'Træer'");
  }

  /// Returns what becomes of the answer `it` to a call of the desk's own client.
  private static String api(DeskBrowser browser, String call, String result) throws Exception {
    return browser.value(
        "import(new URL('api.js', document.querySelector('script[type=module]').src)).then(api =>"
            + " api."
            + call
            + ").then(it => "
            + result
            + ", failure => JSON.stringify(failure.body) || String(failure))");
  }

  private static String posts() {
    return "/api/relays/" + RELAY + "/posts";
  }
}
