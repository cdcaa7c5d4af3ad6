package dk.blogstafet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SitePagesTest {
  private final Renderer renderer = new Renderer(Samples.site("Medie"));

  @Test
  void listsTheRelaysWithTheirNewestPosts() {
    var posts = Samples.headed(Samples.posts("Ord"));
    var snapshot = Samples.standing(Samples.relay("Ord"), posts);

    var html = home(new SiteSnapshot(Samples.site("Medie"), Revision.NONE, List.of(snapshot)));

    assertTrue(html.contains("<h2><a href=\"/stafet/\">Ord</a></h2>"));
    assertTrue(html.contains("Seneste indlæg · Etape 3"));
    assertTrue(html.contains("<a href=\"/stafet/indlaeg/indlaeg-3/\">Ord</a>"));
  }

  @Test
  void putsTheRelayFirstThatMovedLast() {
    var still = Samples.standing(Samples.relay("Stille"), List.of());
    var slow = Samples.standing(Samples.relay("Langsom"), List.of(Samples.post("Ord", 1)));
    var quick = Samples.standing(Samples.relay("Hurtig"), List.of(Samples.post("Ord", 2)));

    var html =
        home(new SiteSnapshot(Samples.site("M"), Revision.NONE, List.of(still, slow, quick)));

    assertTrue(html.indexOf("Hurtig</a>") < html.indexOf("Langsom</a>"));
    assertTrue(html.indexOf("Langsom</a>") < html.indexOf("Stille</a>"));
  }

  @Test
  void saysThatThereAreNoRelays() {
    var html = home(new SiteSnapshot(Samples.site("Medie"), Revision.NONE, List.of()));

    assertTrue(html.contains("Der er ingen blogstafetter endnu."));
  }

  @Test
  void explainsEveryProblem() {
    var keys = renderer.about().stream().map(Page::key).toList();

    var expected = Problems.CODES.stream().map(Addresses::problem).map(Addresses::key).toList();

    assertTrue(keys.containsAll(expected), keys.toString());
  }

  @Test
  void tellsWhoPublishes() {
    var html = Reading.text(renderer.about().getFirst());

    assertTrue(html.contains("<dt>Ansvarshavende redaktør</dt>\n<dd>Medie</dd>"));
    assertTrue(html.contains("<a href=\"mailto:Medie\">Medie</a>"));
  }

  @ParameterizedTest
  @EnumSource
  void saysInEveryLanguageWhereToLook(Language language) {
    var signedUp = html(Addresses.signedUp(language));
    var linkSent = html(Addresses.linkSent(language));

    var messages = LocalizedMessages.in(language);
    assertTrue(signedUp.contains("<html lang=\"" + language.tag() + "\">"), signedUp);
    assertTrue(signedUp.contains("<p>" + messages.text("signed-up.sent") + "</p>"), signedUp);
    assertTrue(linkSent.contains("<p>" + messages.text("link-sent.sent") + "</p>"), linkSent);
    assertTrue(linkSent.contains("<a href=\"/nyhedsbrev/valg\">"), linkSent);
  }

  @Test
  void tellsWhatBecomesOfAnAddress() {
    var html = html(Addresses.PRIVACY);

    assertTrue(html.contains("<h2>Når du får nyhedsbrevet</h2>"), html);
    assertTrue(html.contains("er din adresse slettet inden for 7 dage"), html);
    assertTrue(html.contains("<a href=\"/nyhedsbrev/valg\">Dine nyhedsbreve</a>"), html);
  }

  @Test
  void showsRobotsTheSitemap() {
    var robots = renderer.about().getLast();

    assertEquals("robots.txt", robots.key());
    assertTrue(Reading.text(robots).contains("Sitemap: https://medie.example/sitemap.xml\n"));
  }

  @Test
  void leadsOnFromWhereNothingIs() {
    var html = Reading.text(renderer.notFound(Optional.of(Samples.relay("Ord"))));

    assertTrue(html.contains("<a href=\"/stafet/\">Ord</a>"));
    assertTrue(html.contains("<a href=\"/\">Alle blogstafetter</a>"));
    assertTrue(html.contains("<meta name=\"robots\" content=\"noindex\">"));
  }

  @Test
  void namesItsBuild() {
    assertTrue(Renderer.build().matches("[0-9a-f]{16}"), Renderer.build());
  }

  private String html(String address) {
    return renderer.about().stream()
        .filter(page -> page.key().equals(Addresses.key(address)))
        .map(Reading::text)
        .findFirst()
        .orElseThrow();
  }

  private String home(SiteSnapshot siteSnapshot) {
    return Reading.text(renderer.site(siteSnapshot).getFirst());
  }
}
