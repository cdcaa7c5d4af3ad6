package dk.blogstafet.local.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManuscriptAddressWriterTest {
  @ParameterizedTest
  @CsvSource({
    "titel: T|, titel: T|stafet: r|slug: s|",
    "title: T|, title: T|relay: r|slug: s|",
    "titel: T|stafet:|, titel: T|stafet: r|slug: s|",
    "stafet: |slug:|titel: T|, stafet: r|slug: s|titel: T|",
    "Slug:|titel: T|, Slug: s|titel: T|stafet: r|",
    "titel: T|stafet: r|, titel: T|stafet: r|slug: s|",
    "titel: T|resumé: >-|  R|, titel: T|resumé: >-|  R|stafet: r|slug: s|",
  })
  void fillsInWhatIsMissing(String fields, String expected) {
    assertEquals(Optional.of(file(expected, "\n")), add(file(fields, "\n")));
    assertEquals(Optional.of(file(expected, "\r\n")), add(file(fields, "\r\n")));
  }

  @ParameterizedTest
  @CsvSource("titel: T|stafet: andet|slug: navn|")
  void keepsExistingFields(String fields) {
    assertEquals(Optional.empty(), add(file(fields, "\n")));
  }

  @Test
  void doesNotChangeTheText() {
    var file = "---\ntitel: T\nstafet: r\n---\n\nslug:\n\n---\n";

    assertEquals(Optional.of(file.replaceFirst("---\n\n", "slug: s\n---\n\n")), add(file));
  }

  private static Optional<String> add(String file) {
    return ManuscriptAddressWriter.add(file, "r", "s");
  }

  private static String file(String fields, String end) {
    return ("---|" + fields + "---|Tekst.|").replace("|", end);
  }
}
