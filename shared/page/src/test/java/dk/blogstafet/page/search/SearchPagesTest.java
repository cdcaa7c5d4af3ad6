package dk.blogstafet.page.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PostDraft.AuthorDraft;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.relay.search.IndexBuilder;
import dk.blogstafet.relay.search.PostSearch;
import dk.blogstafet.relay.search.SearchFilter;
import dk.blogstafet.relay.search.SearchIndex;
import dk.blogstafet.relay.search.SearchQuery;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SearchPagesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  private final RelayId id = new RelayId("broer");
  private final MemoryRelayStore books = new MemoryRelayStore();

  @BeforeEach
  void open() {
    books.describe(Revision.NONE, DomainSamples.site("Medium"));
    books.open(DomainSamples.relay(id));
  }

  @Test
  void marksWhatWasFoundAndOffersFilters() {
    publish("Sten & <mørtel>", "2025-02-03", "Ledelse");
    publish("Mørtlen igen", "2026-01-02", "Velfærd");

    var page = search("mørtel", SearchFilter.NONE, 1);

    assertTrue(page.contains("<h1>Søg</h1>"), page);
    assertTrue(page.contains("<p>2 indlæg med »mørtel«.</p>"), page);
    assertTrue(page.contains("Sten &amp; &lt;<mark>mørtel</mark>&gt;</a>"), page);
    assertTrue(page.contains("<mark>Mørtlen</mark> igen"), page);
    assertTrue(page.contains("<a href=\"/soeg/?q=m%C3%B8rtel&amp;aar=2025\">2025 (1)</a>"), page);
    assertTrue(page.contains("&amp;kategori=velfaerd\">Velfærd (1)</a>"), page);
    assertTrue(page.contains("<meta name=\"robots\" content=\"noindex\">"), page);
    assertEquals(1, page.split("role=\"search\"", -1).length - 1);
  }

  @Test
  void removesAFilterByItsLink() {
    publish("Mørtel", "2025-02-03", "Ledelse");

    var page = search("mørtel", SearchFilter.of("broer", "", "2025", ""), 1);

    assertTrue(
        page.contains("<a href=\"/soeg/?q=m%C3%B8rtel&amp;aar=2025\">Fjern Blogstafet: Broer af"),
        page);
    assertTrue(
        page.contains("<a href=\"/soeg/?q=m%C3%B8rtel&amp;stafet=broer\">Fjern År: 2025</a>"),
        page);
  }

  @Test
  void linksToTheOtherPages() {
    for (var number = 1; number <= 25; number++) {
      publish("Mørtel " + number, "2025-02-03", "Ledelse");
    }

    var page = search("mørtel", SearchFilter.NONE, 2);

    assertTrue(page.contains("25 indlæg med »mørtel«. Side 2 af 3."), page);
    assertTrue(page.contains("<a href=\"/soeg/?q=m%C3%B8rtel\">Forrige side</a>"), page);
    assertTrue(page.contains("<a href=\"/soeg/?q=m%C3%B8rtel&amp;side=3\">Næste side</a>"), page);
    assertTrue(search("mørtel", SearchFilter.NONE, 9).contains("&amp;side=3\">Forrige side</a>"));
  }

  @Test
  void suggestsASpellingAsALink() {
    publish("Mørtel", "2025-02-03", "Ledelse");

    var page = search("mørtek \"", SearchFilter.NONE, 1);

    assertTrue(page.contains("Ingen indlæg har alle ordene i »mørtek \"«."), page);
    assertTrue(page.contains("<a href=\"/soeg/?q=M%C3%B8rtel+%22\">Mørtel \"</a>"), page);
  }

  @Test
  void writesHostileQueriesAsText() {
    publish("Mørtel", "2025-02-03", "Ledelse");

    for (var query :
        List.of("<script>alert(1)</script>", "\" onfocus=alert(1) x=\"", "%3Cb%3E\0")) {
      var page = search(query, SearchFilter.of(query, query, query, query), 1);

      assertFalse(page.contains("<script>alert"), page);
      assertFalse(page.contains("\"\" onfocus"), page);
    }
  }

  @Test
  void explainsTheSearchBeforeTheFirstOne() {
    var pages = new SearchPages(books.siteSnapshot().orElseThrow());

    assertTrue(text(pages.empty()).contains("Skriv et eller flere ord."));
    assertTrue(text(pages.unavailable("bro")).contains("value=\"bro\""));
  }

  private void publish(String title, String date, String category) {
    var author = new AuthorDraft("Mai Skovmærke", "", "", null);
    var draft =
        new PostDraft(title, date, category, "Kort sagt.", List.of(author), null, null, null);
    new Publisher(books, books, CLOCK).publish(id, draft);
  }

  private String search(String query, SearchFilter filter, int page) {
    var builder = new IndexBuilder();
    var ids =
        books.newest(PostListId.of(id), Optional.empty(), 100).stream()
            .map(PostSummary::id)
            .toList();
    books.findPublished(id, ids).forEach(post -> builder.add(id, post));
    var index = builder.addedTo(SearchIndex.EMPTY, Set.of());
    var result = new PostSearch(books).search(index, SearchQuery.parse(query), filter, page);
    return text(new SearchPages(books.siteSnapshot().orElseThrow()).results(result));
  }

  private static String text(RenderedPage page) {
    return new String(page.bytes(), StandardCharsets.UTF_8);
  }
}
