package dk.blogstafet.local.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.relay.RandomCases;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RelayPageRoundTripTest {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yy");

  private static final int TRIES = 300;
  private static final String INSIDE = "æøåÆØÅéab z.,!?\"'’”“–-•*:/&<>\u00a0🚲0123456789";
  private static final String EDGE = "æÅbz\"”!(-*";

  @Test
  void aWrittenPageIsReadBackToTheLetter() {
    RandomCases.of(
        TRIES,
        random -> {
          var posts = posts(random);
          var file =
              "Titel\n\nTitel\n\nOm stafetten.\n\nBlogs\n\n"
                  + written(posts)
                  + "TILMELD NYHEDSBREV";

          var parsed = RelayPageParser.parse(file.getBytes(StandardCharsets.UTF_8));

          var page = assertInstanceOf(ParsedPage.RelayPageContent.class, parsed, file);
          assertEquals(posts, page.entries().stream().map(WrittenEntry::of).toList());
        });
  }

  private static List<WrittenEntry> posts(RandomGenerator random) {
    var posts = new LinkedHashMap<String, WrittenEntry>();
    var count = random.nextInt(1, 31);
    while (posts.size() < count) {
      var post =
          new WrittenEntry(text(80, random), date(random), text(12, random), text(400, random));
      posts.putIfAbsent(post.date() + post.title(), post);
    }
    return List.copyOf(posts.values());
  }

  /// A text of one line that neither begins nor ends with white space, nor begins as a post does.
  private static String text(int longest, RandomGenerator random) {
    var text = new StringBuilder(character(EDGE, random));
    for (var left = random.nextInt(longest + 1); left > 0; left--) {
      text.append(character(INSIDE, random));
    }
    return text + character(EDGE, random);
  }

  private static String character(String of, RandomGenerator random) {
    return RandomCases.oneOf(of.codePoints().mapToObj(Character::toString).toList(), random);
  }

  private static LocalDate date(RandomGenerator random) {
    var first = LocalDate.of(1970, 1, 1).toEpochDay();
    var end = LocalDate.of(2070, 1, 1).toEpochDay();
    return LocalDate.ofEpochDay(random.nextLong(first, end));
  }

  private static String written(List<WrittenEntry> posts) {
    return posts.stream().map(WrittenEntry::text).collect(Collectors.joining());
  }

  record WrittenEntry(String title, LocalDate date, String category, String teaser) {
    static WrittenEntry of(RelayPageEntry entry) {
      return new WrittenEntry(
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
