package dk.blogstafet.page.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceAddressTest {
  @ParameterizedTest
  @CsvSource({
    "Teksterne må deles efter CC BY-NC-SA 4.0., by-nc-sa/4.0",
    "cc by-nd 3.0, by-nd/3.0",
    "CC BYE 4.0,",
    "Alle rettigheder forbeholdes,"
  })
  void findsTheTermsOfCreativeCommons(String sentence, @Nullable String terms) {
    var address =
        Optional.ofNullable(terms).map(it -> "https://creativecommons.org/licenses/" + it + "/");

    assertEquals(address, LicenceAddress.of(sentence));
  }
}
