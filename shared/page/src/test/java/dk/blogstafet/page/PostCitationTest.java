package dk.blogstafet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay.RelayState;
import dk.blogstafet.relay.validation.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PostCitationTest {
  @Test
  void citesOneAuthorAsApa() {
    assertEquals(
        "Stenurt, H. (2026, 25. august). Under sengen. Medie. https://medie.example/stafet/en/",
        citation(Language.DANISH, "Under sengen", "Hjalmar Stenurt").apa());
  }

  @Test
  void citesSeveralAuthorsAndAQuestionAsApa() {
    assertEquals(
        "von der Aa, A.-B., Ørn, Å., & Plato (2026, August 25). Why? Medie."
            + " https://medie.example/stafet/en/",
        citation(Language.ENGLISH, "Why?", "Anna-Bo von der Aa", "Åse Ørn", "Plato").apa());
  }

  @Test
  void citesATextWithoutAuthorsAsApa() {
    assertEquals(
        "Under sengen. (2026, 25. august). Medie. https://medie.example/stafet/en/",
        citation(Language.DANISH, "Under sengen").apa());
  }

  @Test
  void citesAsBibtex() {
    assertEquals(
        """
        @online{en,
          author = {Hjalmar Stenurt and {Bo AND Co}},
          title = {{100 \\% \\& \\textbraceleft{}mere\\textbraceright{}}},
          date = {2026-08-25},
          organization = {Medie},
          url = {https://medie.example/stafet/en/}
        }\
        """,
        citation(Language.DANISH, "100 % & {mere}", "Hjalmar Stenurt", "Bo AND Co").bibtex());
  }

  private static PostCitation citation(Language language, String title, String... names) {
    var authors = Stream.of(names).map(it -> new Author(it, "", "", Optional.empty())).toList();
    var date = LocalDate.of(2026, 8, 25);
    var metadata = new PostMetadata(title, date, new Category("Drift"), "Et resumé", authors);
    var post = new PostSummary(new PostId("en"), new Leg(1), metadata, Instant.EPOCH);
    var relay = SamplePages.relay("Ord", language, RelayState.OPEN);
    var site = SamplePages.site("Medie");
    var layout =
        PageLayout.ofPost(site, relay, title, "Et resumé", "/stafet/en/", "").under(List.of());
    return new PostCitation(layout, post);
  }
}
