package dk.blogstafet.local.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RelayPageRoundTripTest {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yy");

  @Property(tries = 300)
  void aWrittenPageIsReadBackToTheLetter(@ForAll("posts") List<Written> posts) {
    var file =
        "Titel\n\nTitel\n\nOm stafetten.\n\nBlogs\n\n" + written(posts) + "TILMELD NYHEDSBREV";

    var parsed = RelayPageParser.parse(file.getBytes(StandardCharsets.UTF_8));

    var page = assertInstanceOf(Parsed.Page.class, parsed);
    assertEquals(posts, page.entries().stream().map(Written::of).toList());
  }

  @Provide
  Arbitrary<List<Written>> posts() {
    return Combinators.combine(text(80), dates(), text(12), text(400))
        .as(Written::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30)
        .uniqueElements(post -> List.of(post.date(), post.title()));
  }

  /// A text of one line that neither begins nor ends with white space, nor begins as a post does.
  private static Arbitrary<String> text(int longest) {
    var inside =
        Arbitraries.of(
            "æøåÆØÅéab z.,!?\"'’”“–-•*:/&<>\u00a0🚲0123456789".codePoints().boxed().toList());
    var edge = Arbitraries.of("æÅbz\"”!(-*".codePoints().boxed().toList());
    return Combinators.combine(edge, inside.list().ofMaxSize(longest), edge)
        .as((first, middle, last) -> join(first) + joined(middle) + join(last));
  }

  private static String joined(List<Integer> characters) {
    return characters.stream().map(RelayPageRoundTripTest::join).collect(Collectors.joining());
  }

  private static String join(int character) {
    return Character.toString(character);
  }

  private static Arbitrary<LocalDate> dates() {
    var first = LocalDate.of(1970, 1, 1).toEpochDay();
    var last = LocalDate.of(2069, 12, 31).toEpochDay();
    return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
  }

  private static String written(List<Written> posts) {
    return posts.stream().map(Written::text).collect(Collectors.joining());
  }

  record Written(String title, LocalDate date, String category, String teaser) {
    static Written of(Entry entry) {
      return new Written(
          entry.title().text(), entry.date(), entry.category(), entry.teaser().text());
    }

    String text() {
      return " • "
          + title
          + "\n  "
          + DATE.format(date)
          + " "
          + category
          + "\n\n  "
          + teaser
          + "\n\n";
    }
  }
}
