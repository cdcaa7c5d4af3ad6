package dk.blogstafet.page.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.PageReader;
import dk.blogstafet.page.SamplePages;
import dk.blogstafet.page.YearPage;
import dk.blogstafet.relay.BatonNotice;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostCounts;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.validation.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostListPagesTest {
  private static final Relay RELAY = SamplePages.relay("Ord");
  private static final PostListId TRACK = PostListId.of(SamplePages.RELAY);
  private static final PostListId ORD = PostListId.of(SamplePages.RELAY, new Category("Ord"));
  private static final PostListId EMPTY =
      PostListId.of(SamplePages.RELAY, new Category("Uden indlæg"));
  private static final List<PostSummary> POSTS =
      List.of(SamplePages.post("Ord", 1), SamplePages.post("Ord", 2));

  private final SiteRenderer renderer = new SiteRenderer(SamplePages.site("Medie"));

  @Test
  void showsTheRelayAndItsNewestPosts() {
    var page = renderer.front(standing(Map.of(2024, 2)), TRACK, POSTS.reversed());

    var html = PageReader.text(page);
    assertEquals("stafet/index.html", page.key());
    assertTrue(html.contains("<h1>Ord</h1>\n<p class=\"lead\">Ord</p>"));
    assertTrue(html.contains("<h2>Om stafetten</h2>\n<p>Ord</p>"), html);
    assertTrue(html.contains("<a href=\"https://avis.example/a?b=1&amp;c=2\">Ord</a>"));
    assertTrue(html.contains("<time datetime=\"2024-05-13\">13.05.24</time>"));
    assertTrue(html.lastIndexOf("/indlaeg-2/") < html.lastIndexOf("/indlaeg-1/"));
  }

  @Test
  void showsTheLatestCorrectionOfAPost() {
    var corrected = SamplePages.corrected(new Post(POSTS.getFirst(), PostBody.NONE), "Ny & nu");
    var told = "<b>Genmæle</b> <time datetime=\"2026-02-03\">03.02.%s</time>: Ny &amp; nu</p>";
    var posts = List.of(corrected.post());
    var snapshot = standing(Map.of(2024, 1));

    var front = PageReader.text(renderer.front(snapshot, ORD, posts));
    var year = PageReader.text(renderer.year(snapshot, new YearPage(TRACK, 2024, 1), posts));

    assertTrue(front.contains(told.formatted("26")), front);
    assertTrue(year.contains(told.formatted("2026")), year);
    assertFalse(front.contains("Rettelse"));
  }

  @Test
  void listsTheYearsOnFronts() {
    var counts = Map.of(2022, 3, 2024, 2);

    var html = PageReader.text(renderer.front(standing(counts), TRACK, POSTS.reversed()));

    assertTrue(html.contains("<li><a href=\"/stafet/2024/\">2024</a> (2)</li>\n<li>"));
    assertTrue(html.contains("<a href=\"/stafet/2022/\">2022</a> (3)"));
  }

  @Test
  void listsACategorysYearsOnItsFront() {
    var html = PageReader.text(renderer.front(standing(Map.of(2024, 2)), ORD, POSTS.reversed()));

    assertTrue(html.contains("<a href=\"/stafet/kategori/ord/2024/\">2024</a> (2)"));
    assertTrue(html.contains("<a href=\"/stafet/kategori/ord/\" aria-current=\"page\">Ord</a>"));
  }

  @Test
  void saysThatACategoryIsEmpty() {
    var html = PageReader.text(renderer.front(standing(Map.of(2024, 2)), EMPTY, List.of()));

    assertTrue(html.contains("Der er ingen indlæg i denne kategori endnu."));
    assertFalse(html.contains("Arkiv"));
  }

  @Test
  void keepsAnEmptyCategorysFrontWhateverElseHappens() {
    var before = renderer.front(standing(Map.of()), EMPTY, List.of());

    var after = renderer.front(standing(Map.of(2024, 2)), EMPTY, List.of());

    assertArrayEquals(before.bytes(), after.bytes());
  }

  @Test
  void saysThatARelayIsEmptyOrEnded() {
    var closed = SamplePages.relay("Ord", Language.DANISH, Relay.RelayState.CLOSED);
    var ended = new RelaySnapshot(closed, 1, Revision.NONE, 0, PostCounts.NONE, Optional.empty());

    var starting = PageReader.text(renderer.front(standing(Map.of()), TRACK, List.of()));
    var over = PageReader.text(renderer.front(ended, TRACK, List.of()));

    assertTrue(starting.contains("Det første indlæg er på vej."));
    assertTrue(over.contains("Stafetten er afsluttet."));
  }

  @Test
  void saysWhoHasTheBaton() {
    var holder = new BatonNotice.HeldBy("Åse Ørn", LocalDate.of(2024, 5, 14));
    var snapshot = standing(Map.of(2024, 2)).withNotice(Optional.of(holder));

    var front = PageReader.text(renderer.front(snapshot, TRACK, POSTS.reversed()));

    assertTrue(
        front.contains("<p class=\"state\">Åse Ørn har haft stafetten siden 14. maj 2024.</p>"),
        front);
    assertTrue(front.contains("class=\"legs run\""), front);
    assertArrayEquals(
        renderer.front(standing(Map.of(2024, 2)), ORD, POSTS).bytes(),
        renderer.front(snapshot, ORD, POSTS).bytes());
  }

  @Test
  void showsARestingRelayWithoutRunning() {
    var resting = Optional.<BatonNotice>of(new BatonNotice.Resting());

    var front =
        PageReader.text(
            renderer.front(standing(Map.of(2024, 2)).withNotice(resting), TRACK, POSTS.reversed()));

    assertTrue(front.contains("Stafetten hviler. Det nyeste indlæg er fra 13. maj 2024."), front);
    assertTrue(
        front.contains("<summary>Få besked, hvis stafetten går i gang igen</summary>"), front);
    assertFalse(front.contains("legs run"), front);
  }

  @Test
  void keepsACategorysFrontWhenTheRelayRests() {
    var snapshot = standing(Map.of(2024, 2));
    var resting = snapshot.withNotice(Optional.of(new BatonNotice.Resting()));

    assertArrayEquals(
        renderer.front(snapshot, ORD, POSTS).bytes(), renderer.front(resting, ORD, POSTS).bytes());
  }

  @Test
  void saysOfAnEndedRelayOnlyThatItHasEnded() {
    var closed = SamplePages.relay("Ord", Language.DANISH, Relay.RelayState.CLOSED);
    var holder = new BatonNotice.HeldBy("Åse Ørn", LocalDate.of(2024, 5, 14));
    var ended = SamplePages.standing(closed, POSTS).withNotice(Optional.of(holder));

    var front = PageReader.text(renderer.front(ended, TRACK, POSTS.reversed()));

    assertTrue(front.contains("Stafetten er afsluttet."), front);
    assertFalse(front.contains("Åse"), front);
  }

  @Test
  void repeatsNoCategoryOnItsOwnPages() {
    var link = "<a href=\"/stafet/kategori/ord/\">Ord</a>";
    var snapshot = standing(Map.of(2024, 2));

    var relay = PageReader.text(renderer.front(snapshot, TRACK, POSTS.reversed()));
    var category = PageReader.text(renderer.front(snapshot, ORD, POSTS.reversed()));

    assertTrue(relay.contains("</time> " + link), relay);
    assertFalse(category.contains("</time> " + link), category);
  }

  @Test
  void datesAYearsPostsInFull() {
    var html = year(Map.of(2024, 2), 1);

    assertTrue(html.contains("<time datetime=\"2024-05-13\">13.05.2024</time>"), html);
  }

  @Test
  void linksToOlderPostsWhereTheListEnds() {
    var all = PageReader.text(renderer.front(standing(Map.of(2024, 2)), TRACK, POSTS.reversed()));
    var within =
        PageReader.text(renderer.front(standing(Map.of(2024, 205)), TRACK, POSTS.reversed()));
    var before =
        PageReader.text(
            renderer.front(standing(Map.of(2023, 105, 2024, 2)), TRACK, POSTS.reversed()));

    assertFalse(all.contains("Ældre indlæg"), all);
    assertTrue(within.contains("<a href=\"/stafet/2024/3/#etape-1\">Ældre indlæg</a>"), within);
    assertTrue(before.contains("<a href=\"/stafet/2023/2/\">Ældre indlæg</a>"), before);
  }

  @Test
  void linksToTheFirstLeg() {
    var snapshot = standing(Map.of(2023, 105, 2024, 2));
    var all = PageReader.text(renderer.front(standing(Map.of(2024, 2)), TRACK, POSTS.reversed()));
    var some = PageReader.text(renderer.front(snapshot, TRACK, POSTS.reversed()));
    var year = PageReader.text(renderer.year(snapshot, new YearPage(TRACK, 2023, 1), POSTS));

    assertTrue(all.contains("<a href=\"#etape-1\">Læs fra første etape</a>"), all);
    assertTrue(some.contains("<a href=\"/stafet/2023/#begyndelsen\">Læs fra første"), some);
    assertTrue(year.contains("id=\"etape-1\">\n<h2 id=\"begyndelsen\">"), year);
    assertEquals(2, year.split("begyndelsen", -1).length, year);
  }

  @Test
  void showsAYearNewestFirst() {
    var page = renderer.year(standing(Map.of(2024, 2)), new YearPage(TRACK, 2024, 1), POSTS);

    var html = PageReader.text(page);
    assertEquals("stafet/2024/index.html", page.key());
    assertTrue(html.lastIndexOf("/indlaeg-2/") < html.lastIndexOf("/indlaeg-1/"));
    assertFalse(html.contains("rel=\"prev\""));
    assertFalse(html.contains("rel=\"next\""));
  }

  @Test
  void linksTheFirstPageOfAYearToTheYearBefore() {
    var html = year(Map.of(2019, 1, 2021, 1, 2024, 250, 2026, 1), 1);

    assertTrue(html.contains("<a href=\"/stafet/2021/\" rel=\"prev\">Ældre indlæg: 2021</a>"));
    assertTrue(html.contains("href=\"/stafet/2024/2/\" rel=\"next\">Nyere indlæg: 2024, side 2<"));
  }

  @Test
  void linksTheLastPageOfAYearToTheYearAfter() {
    var html = year(Map.of(2019, 1, 2021, 1, 2024, 250, 2026, 1), 3);

    assertTrue(html.contains("<a href=\"/stafet/2024/2/\" rel=\"prev\">"));
    assertTrue(html.contains("<a href=\"/stafet/2026/\" rel=\"next\">Nyere indlæg: 2026</a>"));
  }

  @Test
  void keepsAYearsPageWhateverElseHappens() {
    var page = new YearPage(TRACK, 2024, 1);
    var before = renderer.year(standing(Map.of(2023, 1, 2024, 150)), page, POSTS);

    var after = renderer.year(standing(Map.of(2021, 5, 2023, 9, 2024, 199)), page, POSTS);

    assertArrayEquals(before.bytes(), after.bytes());
  }

  private String year(Map<Integer, Integer> counts, int number) {
    return PageReader.text(
        renderer.year(standing(counts), new YearPage(TRACK, 2024, number), POSTS));
  }

  private static RelaySnapshot standing(Map<Integer, Integer> posts) {
    var counts = new java.util.HashMap<Integer, Map<String, Integer>>();
    posts.forEach((year, count) -> counts.put(year, Map.of("ord", count)));
    return new RelaySnapshot(
        RELAY, 1, new Revision(1), 2, new PostCounts(counts), Optional.empty());
  }
}
