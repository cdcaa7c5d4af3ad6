package dk.blogstafet.local.editing.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://Stafet.Example/, stafet.example",
    "HTTPS://stafet.example:443, stafet.example",
    "https://stafet.example:8443, stafet.example:8443",
    "http://localhost:8080, localhost:8080",
    "https://stafet.rødgrød.dk, stafet.xn--rdgrd-vuad.dk",
    "http://127.0.0.1, 127.0.0.1"
  })
  void signsForTheNameWithoutTheUsualPort(String text, String authority) {
    assertEquals(authority, SiteAddress.parse(text).orElseThrow().authority());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stafet.example",
        "http://stafet.example",
        "https://stafet.example/blog",
        "https://stafet.example?a",
        "https://stafet.example#a",
        "https://me:secret@stafet.example",
        "ftp://stafet.example",
        "https://",
        "https://a b"
      })
  void takesNothingThatASignatureCannotCover(String text) {
    assertEquals(Optional.empty(), SiteAddress.parse(text));
  }

  @Test
  void appendsAPathToTheHost() {
    var site = SiteAddress.parse("http://localhost:8080/").orElseThrow();

    assertEquals("http://localhost:8080/api/relays", site.at("/api/relays").toString());
  }
}
