package dk.blogstafet.page.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.PageReader;
import dk.blogstafet.page.SamplePages;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.validation.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuePagesTest {
  private static final IssueId WEEK = new IssueId("2026-W48");
  private static final Relay RELAY = SamplePages.relay("Ord");
  private static final List<PostSummary> POSTS =
      List.of(SamplePages.post("Ord", 3), SamplePages.post("Ord", 1));

  private final SiteRenderer renderer = new SiteRenderer(SamplePages.site("Medie"));

  @Test
  void showsTheIssuesPostsInItsOrder() {
    var page = renderer.issue(RELAY, WEEK, POSTS);

    var html = PageReader.text(page);
    assertEquals("stafet/nyhedsbrev/2026-W48/index.html", page.key());
    assertTrue(html.contains("<h1>Nyhedsbrev for uge 48, 2026</h1>"), html);
    assertTrue(html.contains("<li><a href=\"/stafet/\">Ord</a></li>"), html);
    assertTrue(html.contains("<a href=\"/stafet/nyhedsbrev/\">Udsendte nyhedsbreve</a>"), html);
    assertTrue(html.indexOf("/indlaeg-3/") < html.indexOf("/indlaeg-1/"), html);
    assertFalse(html.contains("ikke længere"), html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2026-11-30; Nyhedsbrev den 30. november 2026; Newsletter of 30 November 2026",
        "2026-W53; Nyhedsbrev for uge 53, 2026; Newsletter for week 53, 2026",
        "2026-W01; Nyhedsbrev for uge 1, 2026; Newsletter for week 1, 2026",
        "2026-05; Nyhedsbrev for maj 2026; Newsletter for May 2026",
        "2026-11-30-e3-r1; Rettelse til etape 3, 30. november 2026; Correction to leg 3,"
            + " 30 November 2026",
        "2026-11-30-e3-g2; Genmæle til etape 3, 30. november 2026; Reply to leg 3, 30 November 2026"
      })
  void namesAnIssueByItsDayWeekOrMonth(String issue, String danish, String english) {
    var shade = SamplePages.relay("Shade", Language.ENGLISH, Relay.RelayState.OPEN);

    var ord = PageReader.text(renderer.issue(RELAY, new IssueId(issue), POSTS));
    var inEnglish = PageReader.text(renderer.issue(shade, new IssueId(issue), POSTS));

    assertTrue(ord.contains("<title>" + danish + " fra Ord – Medie</title>"), ord);
    assertTrue(inEnglish.contains("<title>" + english + " from Shade – Medie</title>"), inEnglish);
  }

  @Test
  void describesItselfToPrograms() {
    var page = renderer.issue(RELAY, WEEK, POSTS);

    assertEquals(
        "{\"@context\":\"https://schema.org\",\"@type\":\"CollectionPage\","
            + "\"name\":\"Nyhedsbrev for uge 48, 2026 fra Ord\","
            + "\"url\":\"https://medie.example/stafet/nyhedsbrev/2026-W48/\","
            + "\"isPartOf\":{\"@type\":[\"Blog\",\"CreativeWorkSeries\"],"
            + "\"@id\":\"https://medie.example/stafet/\","
            + "\"url\":\"https://medie.example/stafet/\",\"name\":\"Ord\"},"
            + "\"breadcrumb\":{\"@type\":\"BreadcrumbList\",\"itemListElement\":["
            + "{\"@type\":\"ListItem\",\"position\":1,\"name\":\"Medie\","
            + "\"item\":\"https://medie.example/\"},"
            + "{\"@type\":\"ListItem\",\"position\":2,\"name\":\"Ord\","
            + "\"item\":\"https://medie.example/stafet/\"},"
            + "{\"@type\":\"ListItem\",\"position\":3,"
            + "\"name\":\"Nyhedsbrev for uge 48, 2026 fra Ord\","
            + "\"item\":\"https://medie.example/stafet/nyhedsbrev/2026-W48/\"}]},"
            + "\"inLanguage\":\"da\"}",
        PageReader.data(page));
  }

  @Test
  void saysThatNoPostIsLeft() {
    var html = PageReader.text(renderer.issue(RELAY, WEEK, List.of()));

    assertTrue(html.contains("Indlæggene i dette nyhedsbrev er ikke længere på siden."), html);
  }

  @Test
  void takesSignUpsWhileTheRelayIsOpen() {
    var closed = SamplePages.relay("Ord", Language.DANISH, Relay.RelayState.CLOSED);

    var html = PageReader.text(renderer.issue(RELAY, WEEK, POSTS));

    assertTrue(html.contains("name=\"page\" value=\"/stafet/nyhedsbrev/2026-W48/\""), html);
    var without = PageReader.text(renderer.issue(closed, WEEK, POSTS));
    assertFalse(without.contains("<form method=\"post\""), without);
  }

  @Test
  void listsIssuesByYear() {
    var names = Stream.of("2027-W01", "2027-01-04", "2026-W53", "2026-12", "2026-11");
    var issues = names.map(IssueId::new).toList();

    var page = renderer.issues(RELAY, issues).getFirst();

    var html = PageReader.text(page);
    assertEquals("stafet/nyhedsbrev/index.html", page.key());
    assertTrue(html.contains("<h1>Udsendte nyhedsbreve</h1>\n<h2>2027</h2>\n<ul>"), html);
    assertTrue(
        html.contains(
            """
            <li><a href="/stafet/nyhedsbrev/2027-01-04/">Nyhedsbrev den 4. januar 2027</a></li>
            </ul>
            <h2>2026</h2>
            <ul>
            <li><a href="/stafet/nyhedsbrev/2026-W53/">Nyhedsbrev for uge 53, 2026</a></li>
            """),
        html);
    assertEquals(
        issues.stream().map(issue -> issue.path(SamplePages.RELAY)).toList(),
        PageReader.links(html).stream().filter(link -> link.matches(".*/\\d{4}-.*")).toList());
  }

  @Test
  void isLinkedFromTheFrontOfARelayThatHasIssues() {
    var without = SamplePages.standing(RELAY, POSTS.reversed());
    var with = without.withIssue(WEEK);

    assertFalse(front(without).contains("/stafet/nyhedsbrev/"));
    assertTrue(front(with).contains("<li><a href=\"/stafet/nyhedsbrev/\">Udsendte nyhedsbreve<"));
  }

  private String front(RelaySnapshot snapshot) {
    return PageReader.text(renderer.front(snapshot, snapshot.listId(), POSTS));
  }
}
