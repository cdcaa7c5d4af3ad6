package dk.blogstafet.listposts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.BatonNotice;
import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.rendering.MemoryRenderStates;
import dk.blogstafet.relay.validation.Language;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListPostsTest {
  private static final Pattern ID = Pattern.compile("\"leg\":(\\d+)");
  private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

  private final MemoryRelayStore books = new MemoryRelayStore();
  private final ListPostsFixture fixture = new ListPostsFixture(books, books);
  private final ListPostsCalls calls =
      new ListPostsCalls(new ListPosts(books, books, new MemoryRenderStates()));

  @Test
  void listsTheNewestPostsFirst() {
    var response = calls.get("/api/relays/klima/posts");

    assertEquals(200, response.status());
    assertEquals("5 4 3 2 1", legs(response.body()));
    assertFalse(response.body().contains("\"next\""), response.body());
    assertEquals(
        Map.of(
            "content-type", "application/json",
            "cache-control", "public, max-age=0, s-maxage=60",
            "etag", "\"2.r6\"",
            "x-content-type-options", "nosniff"),
        response.fields().byName());
  }

  @Test
  void writesAPostAsListsHaveIt() {
    var response = calls.get("/api/relays/klima/posts?limit=1");

    assertTrue(
        response
            .body()
            .startsWith(
                "{\"relay\":\"/api/relays/klima\",\"posts\":[{\"id\":\"femte\",\"leg\":5,"
                    + "\"title\":\"Titel 5\",\"date\":\"2015-03-01\","
                    + "\"category\":{\"name\":\"Politik\",\"slug\":\"politik\"},"
                    + "\"teaser\":\"Kort.\",\"authors\":[{\"name\":\"Åse \\\"Ø\\\" Bæk\","
                    + "\"title\":\"Forsker\",\"workplace\":\"Universitetet\","
                    + "\"side\":\"researcher\",\"url\":\"/klima/forfattere/aase-oe-baek/\"},"
                    + "{\"name\":\"Bo\",\"url\":\"/klima/forfattere/bo/\"}],\"version\":1,"
                    + "\"updated\":\"2015-02-28T23:00:00Z\",\"url\":\"/klima/indlaeg/femte/\","
                    + "\"self\":\"/api/relays/klima/posts/femte\"}],\"next\":\""),
        response.body());
  }

  @Test
  void saysInTheStatusWhichAddressesKeepMailFromBeingSent() {
    assertFalse(calls.get("/api/relays/klima/status").body().contains("unsoundAddresses"));
    var site =
        new Site(
            "Stafetten",
            "Udgiveren",
            "Redaktøren",
            "Gaden 1, 1000 Byen",
            "a(b)@stafet.example",
            "red\"x\"@stafet.example",
            URI.create("https://stafet.example"),
            Language.DANISH);
    books.describe(books.siteSnapshot().orElseThrow().revision(), site);

    var body = calls.get("/api/relays/klima/status").body();

    assertTrue(body.contains("\"unsoundAddresses\":[\"sender\",\"contact\"]"), body);
    assertFalse(body.contains("@"), body);
  }

  @Test
  void saysInTheStatusWhoHasTheBatonAndWhenTheNextLegIsLikely() {
    assertFalse(calls.get("/api/relays/klima/status").body().contains("\"baton\""));
    notice(new BatonNotice.HeldBy("Gry Havregrøn", LocalDate.parse("2015-03-02")));

    var held = calls.get("/api/relays/klima/status").body();

    var baton =
        "\"baton\":{\"state\":\"held\",\"name\":\"Gry Havregrøn\",\"since\":\"2015-03-02\"}";
    assertTrue(held.contains(baton), held);
    assertTrue(held.contains("\"forecast\":{\"gap\":15,\"next\":\"2015-03-16\"}"), held);
    notice(new BatonNotice.Resting());
    var resting = calls.get("/api/relays/klima/status").body();
    assertTrue(resting.contains("\"baton\":{\"state\":\"resting\"}"), resting);
  }

  private void notice(BatonNotice notice) {
    var seen = books.find(new RelayId("klima")).orElseThrow();
    var then = seen.withNotice(Optional.of(notice));
    assertInstanceOf(
        CommitResult.Done.class, books.commit(seen, then, List.of(), RenewalHint.DONE));
  }

  @Test
  void continuesAfterACursorDespiteNewPosts() {
    var first = calls.get("/api/relays/klima/posts?limit=2").body();
    fixture.add("sjette", 6, "2015-01-02", ListPostsFixture.GREEN, PostBody.NONE);
    var second = calls.get("/api/relays/klima/posts?limit=3&cursor=" + next(first)).body();
    var third = calls.get("/api/relays/klima/posts?limit=3&cursor=" + next(second)).body();

    assertEquals("5 4", legs(first));
    assertEquals("6 3 2", legs(second));
    assertEquals("1", legs(third));
    assertFalse(third.contains("\"next\""), third);
  }

  @Test
  void listsACategoryByItsSlug() {
    var first = calls.get("/api/relays/klima/posts?category=groen-omstilling&limit=2").body();
    var second =
        calls
            .get("/api/relays/klima/posts?category=groen-omstilling&limit=2&cursor=" + next(first))
            .body();

    assertTrue(first.contains("\"category\":\"groen-omstilling\",\"posts\""), first);
    assertEquals("4 3", legs(first));
    assertEquals("1", legs(second));
  }

  @Test
  void returnsNoCursorAtTheEndOfTheList() {
    var body = calls.get("/api/relays/klima/posts?limit=5").body();

    assertEquals("5 4 3 2 1", legs(body));
    assertFalse(body.contains("\"next\""), body);
  }

  @Test
  void listsTwentyPostsUnlessAskedForMore() {
    for (var leg = 6; leg <= 130; leg++) {
      fixture.add("nr-" + leg, leg, "2016-01-01", ListPostsFixture.GREEN, PostBody.NONE);
    }

    var usual = calls.get("/api/relays/klima/posts").body();
    var most = calls.get("/api/relays/klima/posts?limit=100").body();

    assertEquals(20, ID.matcher(usual).results().count());
    assertEquals(100, ID.matcher(most).results().count());
  }

  @Test
  void showsAWholePost() {
    var written = calls.get("/api/relays/klima/posts/foerste").body();
    var elsewhere = calls.get("/api/relays/klima/posts/tredje").body();
    var teaser = calls.get("/api/relays/klima/posts/andet").body();

    assertTrue(written.endsWith(",\"text\":\"Det *første*.\\n\"}"), written);
    assertTrue(elsewhere.endsWith(",\"link\":\"https://a.example/3\"}"), elsewhere);
    assertTrue(teaser.endsWith("/posts/andet\"}"), teaser);
  }

  @Test
  void showsCorrections() {
    var told =
        "{\"kind\":\"reply\",\"at\":\"2026-03-04T05:07:07.089Z\","
            + "\"sentence\":\"Ø \\\"svarer\\\" <her> & der.\"}";

    fixture.correct("femte", "Rettet");

    var whole = calls.get("/api/relays/klima/posts/femte").body();
    var list = calls.get("/api/relays/klima/posts").body();
    assertTrue(
        list.contains("\"updated\":\"2026-03-04T05:07:07.089Z\",\"correction\":" + told), list);
    assertTrue(whole.contains("\"correction\":" + told), whole);
    assertTrue(whole.contains("\"corrections\":[" + told + "]"), whole);
    assertFalse(list.contains("corrections"), list);
  }

  @Test
  void showsARelay() {
    var body = calls.get("/api/relays/klima").body();

    assertTrue(
        body.startsWith(
            "{\"id\":\"klima\",\"title\":\"Klima i kommunerne\","
                + "\"introduction\":\"Et afsnit.\\n\\nEt til.\",\"article\":{\"text\":\"Læs"
                + " oplægget\",\"link\":\"https://a.example/0\"},\"language\":\"da\","
                + "\"open\":true,\"version\":1,\"categories\":[{\"name\":\"Grøn omstilling\","
                + "\"slug\":\"groen-omstilling\",\"count\":3},{\"name\":\"Politik\","
                + "\"slug\":\"politik\",\"count\":2}],\"count\":5,\"newest\":{\"id\":\"femte\","),
        body);
    assertTrue(
        body.endsWith(
            "\"url\":\"/klima/\",\"posts\":\"/api/relays/klima/posts\","
                + "\"self\":\"/api/relays/klima\"}"),
        body);
  }

  @Test
  void showsAllRelays() {
    var body = calls.get("/api/relays").body();

    assertTrue(body.startsWith("{\"relays\":[{\"id\":\"klima\","), body);
    assertTrue(
        body.endsWith(
            "{\"id\":\"stille\",\"title\":\"Quiet\",\"introduction\":\"Nothing yet.\","
                + "\"language\":\"en\",\"open\":false,\"version\":1,\"categories\":[{\"name\":\"News\","
                + "\"slug\":\"news\",\"count\":0}],\"count\":0,\"url\":\"/stille/\","
                + "\"posts\":\"/api/relays/stille/posts\",\"self\":\"/api/relays/stille\"}],"
                + "\"self\":\"/api/relays\"}"),
        body);
  }

  @Test
  void showsNoRelaysBeforeTheSiteIsDescribed() {
    var empty = new MemoryRelayStore();

    var response =
        new ListPostsCalls(new ListPosts(empty, empty, new MemoryRenderStates()))
            .get("/api/relays");

    assertEquals("{\"relays\":[],\"self\":\"/api/relays\"}", response.body());
  }

  @Test
  void answersHeadAsGet() {
    var request = ListPostsCalls.request("HEAD", "/api/relays/klima/posts", Map.of());

    var response = calls.endpoint().answer(request);

    assertEquals(calls.get("/api/relays/klima/posts"), response);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/relays",
        "/api/relays/klima",
        "/api/relays/klima/posts",
        "/api/relays/klima/posts?category=politik&limit=1",
        "/api/relays/klima/posts/foerste"
      })
  void saysThatACopyIsStillGood(String address) {
    var tag = calls.get(address).fields().get("etag").orElseThrow();

    var response = calls.get(address, Map.of("if-none-match", "\"other\", W/" + tag));

    assertEquals(304, response.status());
    assertEquals("", response.body());
    assertEquals(
        Map.of("etag", tag, "cache-control", "public, max-age=0, s-maxage=60"),
        response.fields().byName());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/relays",
        "/api/relays/klima",
        "/api/relays/klima/posts",
        "/api/relays/klima/posts?category=groen-omstilling",
        "/api/relays/klima/posts/foerste"
      })
  void givesAnotherTagAfterAChange(String address) {
    var tag = calls.get(address).fields().get("etag").orElseThrow();
    fixture.correct("foerste", "Rettet");

    var response = calls.get(address, Map.of("if-none-match", tag));

    assertEquals(200, response.status());
    assertFalse(response.fields().get("etag").orElseThrow().equals(tag));
  }

  @Test
  void keepsAPostsTagWhileOtherPostsChange() {
    var tag = calls.get("/api/relays/klima/posts/andet").fields().get("etag");
    fixture.correct("foerste", "Rettet");

    var again = calls.get("/api/relays/klima/posts/andet").fields().get("etag");

    assertEquals(tag, again);
  }

  private static String legs(String body) {
    return String.join(" ", ID.matcher(body).results().map(match -> match.group(1)).toList());
  }

  private static String next(String body) {
    return NEXT.matcher(body).results().findFirst().orElseThrow().group(1);
  }
}
