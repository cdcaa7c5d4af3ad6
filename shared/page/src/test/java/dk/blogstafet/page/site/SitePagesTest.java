package dk.blogstafet.page.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.PageReader;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.RelayPost;
import dk.blogstafet.page.SamplePages;
import dk.blogstafet.relay.BatonNotice;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SitePagesTest {
  private final SiteRenderer renderer = new SiteRenderer(SamplePages.site("Medie"));

  @Test
  void listsTheNewestPostsOfAllRelays() {
    var posts = SamplePages.headed(SamplePages.posts("Ord"));
    var relay = SamplePages.relay("Ord");
    var snapshot = SamplePages.standing(relay, posts);
    var newest = posts.reversed().stream().map(post -> new RelayPost(relay, post)).toList();

    var html = PageReader.text(renderer.site(siteOf(List.of(snapshot)), newest).getFirst());

    assertTrue(html.contains("<h3><a href=\"/stafet/\">Ord</a></h3>"), html);
    assertTrue(html.contains("<p class=\"by\">Det nyeste indlæg er fra 14. maj 2024.</p>"), html);
    assertTrue(
        html.contains("<h2><a href=\"/stafet/indlaeg/indlaeg-3/\" dir=\"auto\">Ord</a></h2>"),
        html);
    // The second is published elsewhere.
    var second = html.indexOf("\"https://avis.example/b\"");
    assertTrue(0 < second && html.indexOf("/indlaeg-3/") < second, html);
    assertTrue(second < html.indexOf("/indlaeg-1/"), html);
  }

  @Test
  void namesTheSiteOnceAboveItsPosts() {
    var html = home(siteOf(List.of()));

    var page = html.substring(html.indexOf("<body>"), html.indexOf("<footer>"));
    assertEquals(2, page.split("Medie", -1).length, page);
  }

  @Test
  void listsTheLatestChangedRelayFirst() {
    var still = SamplePages.standing(SamplePages.relay("Stille"), List.of());
    var slow =
        SamplePages.standing(SamplePages.relay("Langsom"), List.of(SamplePages.post("Ord", 1)));
    var quick =
        SamplePages.standing(SamplePages.relay("Hurtig"), List.of(SamplePages.post("Ord", 2)));

    var html = home(siteOf(List.of(still, slow, quick)));

    assertTrue(html.indexOf("Hurtig</a>") < html.indexOf("Langsom</a>"));
    assertTrue(html.indexOf("Langsom</a>") < html.indexOf("Stille</a>"));
  }

  @Test
  void listsRestingAndClosedRelaysApart() {
    var post = List.of(SamplePages.post("Ord", 2));
    var closed = SamplePages.relay("Slut", Language.DANISH, Relay.RelayState.CLOSED);
    var resting =
        SamplePages.standing(SamplePages.relay("Hvil"), post)
            .withNotice(Optional.of(new BatonNotice.Resting()));
    var running = SamplePages.standing(SamplePages.relay("Gang"), List.of());

    var html = home(siteOf(List.of(resting, SamplePages.standing(closed, post), running)));

    var apart = html.indexOf("Hvilende og afsluttede stafetter");
    assertTrue(0 < html.indexOf("Gang</a>") && html.indexOf("Gang</a>") < apart, html);
    assertTrue(apart < html.indexOf("Hvil</a>") && apart < html.indexOf("Slut</a>"), html);
    assertTrue(html.contains("Stafetten hviler. Det nyeste indlæg er fra 13. maj 2024."), html);
    assertTrue(html.contains("Stafetten er afsluttet."), html);
  }

  @Test
  void saysThatThereAreNoRelays() {
    var html = home(new SiteSnapshot(SamplePages.site("Medie"), Revision.NONE, List.of()));

    assertTrue(html.contains("Der er ingen blogstafetter endnu."));
  }

  @Test
  void explainsEveryProblem() {
    var keys = renderer.about().stream().map(RenderedPage::key).toList();

    var expected =
        Stream.of(ProblemType.values()).map(ProblemType::page).map(PageUrls::key).toList();

    assertTrue(keys.containsAll(expected), keys.toString());
  }

  @Test
  void namesThePublisher() {
    var html = PageReader.text(renderer.about().getFirst());

    assertTrue(html.contains("<dt>Ansvarshavende redaktør</dt>\n<dd>Medie</dd>"));
    assertTrue(html.contains("<a href=\"mailto:Medie\">Medie</a>"));
  }

  @ParameterizedTest
  @EnumSource
  void saysInEveryLanguageWhereToLook(Language language) {
    var signedUp = html(PageUrls.signedUp(language));
    var linkSent = html(PageUrls.linkSent(language));

    var messages = LocalizedMessages.in(language);
    assertTrue(signedUp.contains("<html lang=\"" + language.tag() + "\">"), signedUp);
    assertTrue(signedUp.contains("<p>" + messages.text("signed-up.sent") + "</p>"), signedUp);
    assertTrue(linkSent.contains("<p>" + messages.text("link-sent.sent") + "</p>"), linkSent);
    assertTrue(linkSent.contains("<a href=\"/nyhedsbrev/valg\">"), linkSent);
  }

  @Test
  void explainsHowAddressesAreUsed() {
    var html = html(PageUrls.PRIVACY);

    assertTrue(html.contains("<h2>Når du får nyhedsbrevet</h2>"), html);
    assertTrue(html.contains("sletter vi din adresse inden for 7 dage"), html);
    assertTrue(html.contains("<a href=\"/nyhedsbrev/valg\">Dine nyhedsbreve</a>"), html);
  }

  @Test
  void showsRobotsTheSitemap() {
    var robots = renderer.about().getLast();

    assertEquals("robots.txt", robots.key());
    assertTrue(PageReader.text(robots).contains("Sitemap: https://medie.example/sitemap.xml\n"));
  }

  @Test
  void linksOnFromAMissingPage() {
    var relay = SamplePages.relay("Ord");
    var snapshot = SamplePages.standing(relay, List.of(SamplePages.post("Nyt", 2)));

    var html = PageReader.text(renderer.notFound(Optional.of(relay), siteOf(List.of(snapshot))));

    assertTrue(html.contains("<a href=\"/stafet/\">Ord</a>"));
    assertTrue(html.contains("<a href=\"/\">Alle blogstafetter</a>"));
    assertTrue(html.contains("<meta name=\"robots\" content=\"noindex\">"));
    assertTrue(html.contains("<li><a href=\"/stafet/indlaeg/indlaeg-2/\">Nyt</a></li>"), html);
  }

  @Test
  void describesTheSiteToPrograms() {
    var site = SamplePages.site("Medie");

    var html = home(new SiteSnapshot(site, Revision.NONE, List.of()));

    assertTrue(
        html.contains(
            "{\"@context\":\"https://schema.org\",\"@type\":\"WebSite\","
                + "\"@id\":\"https://medie.example/\",\"url\":\"https://medie.example/\","
                + "\"name\":\"Medie\""),
        html);
    assertTrue(html.contains("\"publisher\":{\"@type\":\"Organization\",\"name\":\"Medie\""), html);
  }

  @Test
  void hasTheMarkAsFiles() throws IOException {
    var files = renderer.about().stream().collect(Collectors.toMap(RenderedPage::key, it -> it));

    var touch = Objects.requireNonNull(files.get("apple-touch-icon.png"));
    var favicon = Objects.requireNonNull(files.get("favicon.ico"));

    var picture = ImageIO.read(new ByteArrayInputStream(touch.bytes()));
    assertEquals("image/png", touch.type());
    assertEquals(180, picture.getWidth());
    assertEquals(180, picture.getHeight());
    assertEquals("image/x-icon", favicon.type());
    assertArrayEquals(new byte[] {0, 0, 1, 0, 3, 0}, Arrays.copyOf(favicon.bytes(), 6));
  }

  @Test
  void namesItsBuild() {
    assertTrue(SiteRenderer.build().matches("[0-9a-f]{16}"), SiteRenderer.build());
  }

  private String html(String address) {
    return renderer.about().stream()
        .filter(page -> page.key().equals(PageUrls.key(address)))
        .map(PageReader::text)
        .findFirst()
        .orElseThrow();
  }

  private static SiteSnapshot siteOf(List<RelaySnapshot> relays) {
    return new SiteSnapshot(SamplePages.site("Medie"), Revision.NONE, relays);
  }

  private String home(SiteSnapshot siteSnapshot) {
    return PageReader.text(renderer.site(siteSnapshot, List.of()).getFirst());
  }
}
