package dk.blogstafet.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormerAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://gammel.example/2015/05/en-bro/, /2015/05/en-bro",
    "http://gammel.example:8080/2015/05/en-bro, /2015/05/en-bro",
    "HTTPS://gammel.example/Stor/index.html, /Stor",
    "/2015/05/en-bro/index.html, /2015/05/en-bro",
    "/b%C3%B8gen/, /bøgen",
    "/bøgen, /bøgen",
    "/bo\u0308gen, /bögen",
    "/a+b%2Bc, /a+b+c",
    "/100%, /100%",
    "https://gammel.example/?p=123, /?p=123",
    "https://gammel.example?p=123, /?p=123",
    "/?utm_id=7&p=12&fbclid=9x&cat=3&p=4#svar, /?cat=3&p=12",
    "/%3Fp=123, /?p=123",
    "/index.php?option=com_content&id=12, /index.php?id=12",
    "/side.html?fbclid=9x#top, /side.html"
  })
  void isAPathWithoutHostAndWithTheNumbersOfItsQuery(String address, String path) {
    assertEquals(Optional.of(path), FormerAddress.of(address).map(FormerAddress::path));
    assertEquals(Optional.of(path), FormerAddress.of(path).map(FormerAddress::path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "https://gammel.example",
        "https://gammel.example/",
        "https://gammel.example/index.html",
        "/?utm_id=7",
        "//elsewhere.example/x",
        "en-bro",
        "ftp://gammel.example/x",
        "javascript:alert(1)"
      })
  void isNeitherAFrontPageNorAnotherText(String address) {
    assertEquals(Optional.empty(), FormerAddress.of(address));
  }

  @Test
  void limitsTheLength() {
    assertEquals(1_000, FormerAddress.of("/" + "x".repeat(999)).orElseThrow().path().length());
    assertEquals(Optional.empty(), FormerAddress.of("/" + "x".repeat(1_000)));
    assertThrows(IllegalArgumentException.class, () -> new FormerAddress("x"));
  }
}
