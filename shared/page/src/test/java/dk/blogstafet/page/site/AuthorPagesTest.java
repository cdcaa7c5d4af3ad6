package dk.blogstafet.page.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.PageReader;
import dk.blogstafet.page.SamplePages;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.AuthorId;
import dk.blogstafet.relay.AuthorRole;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.OrcidId;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// People: authors' pages, hand-overs and the strip of legs.
class AuthorPagesTest {
  private static final int WEIGHT = 14 * 1024;
  private static final Optional<PostSummary> NONE = Optional.empty();
  private static final Relay RELAY = SamplePages.relay("Ord");
  private static final Author GRY =
      new Author(
          "Gry Havregrøn",
          "landmand",
          "Havregården",
          Optional.of(AuthorRole.PRACTITIONER),
          "Dyrker havre & tålmodighed.",
          Optional.of(URI.create("https://gry.example/")),
          Optional.of(new OrcidId("0000-0002-1825-0097")));
  private static final Author HJALMAR = named("Hjalmar Stenurt");

  private final SiteRenderer renderer = new SiteRenderer(SamplePages.site("Medie"));

  @Test
  void presentsAnAuthor() {
    var page = renderer.author(RELAY, GRY.id(), List.of(post(2, GRY, "")));

    var html = PageReader.text(page);
    assertEquals("stafet/forfattere/gry-havregroen-0000-0002-1825-0097/index.html", page.key());
    assertTrue(html.contains("<h1 dir=\"auto\">Gry Havregrøn</h1>"), html);
    assertTrue(html.contains("landmand, Havregården, praktiker"));
    assertTrue(html.contains("Dyrker havre &amp; tålmodighed."));
    assertTrue(html.contains("<a href=\"https://gry.example/\">gry.example</a>"));
    assertTrue(html.contains("<a href=\"https://orcid.org/0000-0002-1825-0097\">"));
    assertTrue(html.contains("/stafet/indlaeg/indlaeg-2/"));
    assertTrue(PageReader.data(page).contains("\"@type\":\"ProfilePage\""));
  }

  @Test
  void rendersAnAuthorWhosePostsCantBeRendered() {
    var page = renderer.author(RELAY, new AuthorId("gry-havregroen"), List.of());

    assertTrue(PageReader.text(page).contains("<h1 dir=\"auto\">gry-havregroen</h1>"));
  }

  @ParameterizedTest
  @CsvSource({
    "Gry Havregrøn, GH",
    "Karla Kornblomst-Mikkelsen, KM",
    "ib, I",
    "Jean d’Été, JD",
    "42, 4",
    "Ольга Иванова, ОИ"
  })
  void showsInitials(String name, String initials) {
    var page = renderer.author(RELAY, named(name).id(), List.of(post(1, named(name), "")));

    assertTrue(PageReader.text(page).contains("aria-hidden=\"true\">" + initials + "</span>"));
  }

  @Test
  void showsAPortraitInsteadOfInitials() {
    var name = PictureName.parse("0123456789abcdef0123456789abcdef-900x1200.jpg");
    var none = Optional.<AuthorRole>empty();
    var author = new Author("Ib", "", "", none, "", Optional.empty(), Optional.empty(), name);
    var post = post(1, author, "");
    var path = "/stafet/billeder/0123456789abcdef0123456789abcdef-900x1200-";
    var image = "<img class=\"face\" src=\"" + path + "400.jpg\"";

    var page = renderer.author(RELAY, author.id(), List.of(post));

    assertTrue(PageReader.text(page).contains(image), PageReader.text(page));
    assertTrue(PageReader.data(page).contains("\"image\":\"https://medie.example" + path + "900"));
    assertTrue(PageReader.text(front(List.of(post, post(2, HJALMAR, "")))).contains(image));
    assertEquals(3, text(post, Optional.empty()).split(image, -1).length);
  }

  @Test
  void presentsAuthorsAtThePostsEnd() {
    var html = text(post(2, GRY, ""), Optional.empty());

    var end = html.substring(html.indexOf("</article>"));
    assertTrue(end.contains("Dyrker havre &amp; tålmodighed."), html);
    assertTrue(end.contains("Alle indlæg af Gry Havregrøn"), html);
  }

  @Test
  void saysWhyTheBatonWasPassed() {
    var post = post(2, GRY, "hun dyrker det, han forsker i");

    var page = renderer.post(RELAY, whole(post), Optional.of(post(1, HJALMAR, "")), NONE);

    var sentence =
        "Hjalmar Stenurt gav stafetten videre til Gry Havregrøn, fordi hun dyrker det, han forsker"
            + " i.";
    assertTrue(PageReader.text(page).contains(">" + sentence + "</p>"));
    assertTrue(PageReader.data(page).contains("\"backstory\":\"" + sentence + "\""));
  }

  @Test
  void saysInListsAndFeedsFromWhomTheBatonCame() {
    var posts = List.of(post(2, GRY, ""), post(1, HJALMAR, ""));

    var front = PageReader.text(front(posts.reversed()));
    var feeds = renderer.feeds(RELAY, posts.stream().map(AuthorPagesTest::whole).toList());

    assertTrue(front.contains("Fik stafetten af Hjalmar Stenurt"), front);
    for (var feed : feeds) {
      var text = PageReader.text(feed);
      assertTrue(text.contains("Hjalmar Stenurt gav stafetten videre til Gry Havregrøn."), text);
    }
  }

  @Test
  void showsTheWayOfTheBatonOldestFirst() {
    var html = PageReader.text(front(List.of(post(1, HJALMAR, ""), post(2, GRY, ""))));

    var first = html.indexOf("Etape 1: Hjalmar Stenurt</span>");
    var second = html.indexOf("Etape 2: Gry Havregrøn (praktiker)</span>");
    assertTrue(0 < first && first < second, html);
  }

  @Test
  void showsTheNewestTwelveLegsWithinTheWeightOfAPage() throws IOException {
    var posts = new ArrayList<PostSummary>();
    for (var leg = 1; leg <= 200; leg++) {
      var author = named("Åse Ørn den " + leg + ".");
      posts.add(post(leg, author, "Teksten om etape " + leg + " er ikke som de andre."));
    }

    var page = front(posts);

    var html = PageReader.text(page);
    assertEquals(12, html.split("class=\"heard\"", -1).length - 1);
    assertFalse(html.contains("Etape 188: "));
    assertTrue(zipped(page) <= WEIGHT, "weighs " + zipped(page));
  }

  private RenderedPage front(List<PostSummary> oldestFirst) {
    var snapshot = SamplePages.standing(RELAY, oldestFirst);
    var newest = oldestFirst.reversed().stream().limit(SiteRenderer.FRONT).toList();
    return renderer.front(snapshot, snapshot.listId(), newest);
  }

  private String text(PostSummary post, Optional<PostSummary> older) {
    return PageReader.text(renderer.post(RELAY, whole(post), older, NONE));
  }

  private static int zipped(RenderedPage page) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(page.bytes());
    }
    return bytes.size();
  }

  private static Author named(String name) {
    return new Author(name, "", "", Optional.empty());
  }

  private static Post whole(PostSummary post) {
    return new Post(post, new PostBody.MarkdownText("Tekst."));
  }

  private static PostSummary post(int leg, Author author, String because) {
    var metadata =
        new PostMetadata(
            "Titel " + leg,
            SamplePages.DATE.plusDays(leg),
            RELAY.categories().getFirst(),
            "Et resumé om etape " + leg,
            List.of(author),
            because,
            Optional.empty());
    return new PostSummary(
        new PostId("indlaeg-" + leg), new Leg(leg), metadata, SamplePages.CORRECTED);
  }
}
