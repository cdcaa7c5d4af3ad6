package dk.blogstafet.relay.search;

import static dk.blogstafet.relay.search.SearchFixture.BRIDGES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RandomCases;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.PostDraft.AuthorDraft;
import dk.blogstafet.relay.change.PostWithdrawer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PostSearchTest {
  private final SearchFixture fixture = new SearchFixture();

  @Test
  void findsWordsInAllTextsOfAPost() {
    var author = new AuthorDraft("Hjalmar Stenurt", "lektor", "Nørre Broskole", null);
    fixture.publish(
        BRIDGES, "Buen", "2026-02-01", "Velfærd", "Sten på sten", "Om *mørtel*.", List.of(author));

    for (var query : List.of("buen", "sten", "mørtlen", "Stenurt", "lektorer", "velfærd")) {
      assertEquals(List.of("buen"), fixture.names(query), query);
    }
    assertEquals(List.of(), fixture.names("beton"));
  }

  @Test
  void needsEveryWord() {
    fixture.publish(BRIDGES, "Beton", "Om ler.");
    fixture.publish(BRIDGES, "Ler", "Om mursten.");

    assertEquals(List.of("ler", "beton"), fixture.names("ler"));
    assertEquals(List.of("beton"), fixture.names("ler beton"));
  }

  @Test
  void findsPhrasesOnlyAsTheyAreWritten() {
    fixture.publish(BRIDGES, "Et", "Vi bygger den lange bro i byen.");
    fixture.publish(BRIDGES, "To", "Den bro er ikke lang, og broen er ny.");

    assertEquals(List.of("et"), fixture.names("\"lange bro\""));
    assertEquals(List.of("et"), fixture.names("»Lange BRO« byer"));
    assertEquals(List.of(), fixture.names("\"bro lange\""));
    assertEquals(2, fixture.names("\"lange bro").size());
  }

  @Test
  void keepsPhrasesWithinOneText() {
    fixture.publish(BRIDGES, "Lange", "bro");

    assertEquals(List.of(), fixture.names("\"tekst ledelse\""));
    assertEquals(List.of("lange"), fixture.names("\"kort tekst\""));
  }

  @Test
  void findsNothingInTheTargetsOfLinks() {
    fixture.publish(BRIDGES, "Et", "Se [buen](https://granit.example/skifer).");

    assertEquals(List.of("et"), fixture.names("buen"));
    assertEquals(List.of(), fixture.names("granit"));
  }

  @Test
  void ordersByTheBestMatch() {
    fixture.publish(BRIDGES, "Sand", "Om sand og mørtel og meget andet, som der skrives om.");
    fixture.publish(BRIDGES, "Mørtel", "Om sand.");

    assertEquals(List.of("moertel", "sand"), fixture.names("mørtel"));
  }

  @Test
  void marksMatchesInTheTeaserOrTheText() {
    var text = "Indledning. ".repeat(30) + "Så kom **granitten** frem. " + "Og mere. ".repeat(60);
    fixture.publish(BRIDGES, "Ler & ål", text);

    var post = fixture.search("granit").posts().getFirst();

    assertEquals(List.of(new TextRun("Ler & ål", false)), post.title());
    assertEquals(
        List.of("granitten"),
        post.excerpt().stream().filter(TextRun::isMatch).map(TextRun::text).toList());
    assertTrue(length(post.excerpt()) <= 250);
    var titled = fixture.search("aal").posts().getFirst();
    assertEquals(List.of(new TextRun("Ler & ", false), new TextRun("ål", true)), titled.title());
    assertEquals(List.of(new TextRun("En kort tekst", false)), titled.excerpt());
  }

  @Test
  void filtersAndCounts() {
    var veje = new RelayId("veje");
    fixture.books.open(DomainSamples.relay(veje));
    var mai = new AuthorDraft("Mai Skovmærke", "", "", null);
    fixture.publish(BRIDGES, "Et", "2025-02-01", "Ledelse", "Om ler", null, List.of(mai));
    fixture.publish(veje, "To", "2026-02-01", "Velfærd", "Om ler", null, List.of(mai));
    fixture.publish(veje, "Tre", "2026-02-02", "Ledelse", "Om ler", null, List.of());

    var all = fixture.search("ler");

    assertEquals(3, all.total());
    assertEquals(
        List.of(
            new SearchFacets.FacetValue("2026", "2026", 2),
            new SearchFacets.FacetValue("2025", "2025", 1)),
        all.facets().years());
    assertEquals(
        List.of(new SearchFacets.FacetValue("mai-skovmaerke", "Mai Skovmærke", 2)),
        all.facets().authors());
    assertEquals(2, total(SearchFilter.of("veje", "", "", "")));
    assertEquals(1, total(SearchFilter.of("", "velfaerd", "", "")));
    assertEquals(2, total(SearchFilter.of("", "", "2026", "")));
    assertEquals(2, total(SearchFilter.of("", "", "", "mai-skovmaerke")));
    assertEquals(0, total(SearchFilter.of("", "", "i år", "")));
  }

  @Test
  void showsTenOnAPage() {
    IntStream.rangeClosed(1, 23).forEach(it -> fixture.publish(BRIDGES, "Bro " + it, "Om ler."));

    assertEquals(10, fixture.search("ler").posts().size());
    assertEquals(3, fixture.search("ler", SearchFilter.NONE, 3).posts().size());
    assertEquals(List.of(), fixture.search("ler", SearchFilter.NONE, 4).posts());
    assertEquals(3, fixture.search("ler").pages());
  }

  @Test
  void neverShowsAPostThatWasWithdrawnAfterItWasIndexed() {
    fixture.publish(BRIDGES, "Ler", null);
    var index = fixture.updated();

    new PostWithdrawer(fixture.books, fixture.books, SearchFixture.CLOCK)
        .withdraw(BRIDGES, new PostId("ler"), 1, "Fortrudt");

    var query = SearchQuery.parse("ler");
    var result = new PostSearch(fixture.books).search(index, query, SearchFilter.NONE, 1);
    assertEquals(List.of(), result.posts());
  }

  @Test
  void suggestsTheNearestSpellingAsItIsWritten() {
    fixture.publish(BRIDGES, "Ler", "Om kommunens poesi.");

    assertEquals(Optional.of("kommunens"), fixture.search("komunens").suggestion());
    assertEquals(Optional.of("ler og poesi"), fixture.search("ler og poeis").suggestion());
    assertEquals(Optional.empty(), fixture.search("ler").suggestion());
    assertEquals(Optional.empty(), fixture.search("xyzzy").suggestion());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "\"", "\"\"", "\"\"\"", "« »", "%", "%00", "<script>alert(1)</script>", "\0",
        "a\u0000b", "\uD800", "'", "* AND 1=1", "(((((", "\\", "--", "\u202Eret", "()[]{}", "-ler"
      })
  void answersAnyQuery(String query) {
    fixture.publish(BRIDGES, "Ler", "Om ler.");

    for (var text : List.of(query, query.repeat(10_000), query + " ler \"")) {
      var result = fixture.search(text);
      assertTrue(result.query().text().length() <= 2 * SearchQuery.LONGEST);
      assertTrue(result.query().terms().count() <= SearchQuery.MOST_WORDS);
    }
  }

  @Test
  void marksEveryTextWithoutChangingIt() {
    RandomCases.of(
        RandomCases.MANY,
        random -> {
          var text = RandomCases.text(random);
          var query = SearchQuery.parse(RandomCases.text(random));
          var runs = new TextHighlighter(query).mark(text);

          assertEquals(text, runs.stream().map(TextRun::text).collect(Collectors.joining()));
        });
  }

  private int total(SearchFilter filter) {
    return fixture.search("ler", filter, 1).total();
  }

  private static int length(List<TextRun> runs) {
    return runs.stream().mapToInt(run -> run.text().length()).sum();
  }
}
