package dk.blogstafet.relay.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {
  @ParameterizedTest
  @CsvSource({
    "www.rødgrød.dk, www.xn--rdgrd-vuad.dk",
    "WWW.RØDGRØD.DK, www.xn--rdgrd-vuad.dk",
    "www.ro\u0308dgrød.dk, www.xn--rdgrd-juar.dk",
    "straße.example, xn--strae-oqa.example",
    "STRAẞE.example, xn--strae-oqa.example",
    "strasse.example, strasse.example",
    "βόλος.com, xn--nxasmm1c.com",
    "βόλοσ.com, xn--nxasmq6b.com",
    "نامه\u200Cای.com, xn--mgba3gch31f060k.com",
    "ශ්\u200Dරී.com, xn--10cl1a0b660p.com",
    "ｅｘａｍｐｌｅ．ｃｏｍ, example.com",
    "例え。テスト, xn--r8jz45g.xn--zckzah",
    "faß\u00AD.de, xn--fa-hia.de",
    "💩.la, xn--ls8h.la",
    "foer_nu.example.dk, foer_nu.example.dk",
    "r3---sn-a.example, r3---sn-a.example",
    "xn--rdgrd-vuad.dk, xn--rdgrd-vuad.dk",
    "XN--RDGRD-VUAD.dk, xn--rdgrd-vuad.dk",
    "example.dk., example.dk.",
    "localhost, localhost",
    "127.0.0.1, 127.0.0.1",
    "İstanbul.example, xn--istanbul-o0e.example",
    "ısparta.example, xn--sparta-o9a.example"
  })
  void convertsToAscii(String host, String ascii) {
    assertEquals(Optional.of(ascii), HostName.toAscii(host));
    assertEquals(Optional.of(ascii), HostName.toAscii(ascii));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "a..dk",
        ".dk",
        "a b.dk",
        "a/b.dk",
        "℀.dk",
        "⒈dk",
        "a…dk",
        "a%41.dk",
        "a@b.dk",
        "a:80",
        "[::1]",
        "a\u202Eb.dk",
        "a\u200Cb.dk",
        "\u0301a.dk",
        "\uFFFD.dk",
        "\uD800.dk",
        "a\u0000.dk",
        "xn--.dk",
        "xn--a.dk",
        "xn--a-.dk",
        "xn--abc-.dk",
        "xn--ø.dk",
        "xn--99999999999.dk",
        "xn--strae-oqA\u0301.dk",
        "xn--ldre-6ra.xn--0.dk",
        "אa.dk",
        "١٢٣.مثال",
        "1.2.3",
        "1.2.3.256",
        "1.2.3.4.5",
        "0x7f.1",
        "ø.1"
      })
  void rejectsInvalidNames(String host) {
    assertEquals(Optional.empty(), HostName.toAscii(host));
  }

  @Test
  void rejectsNamesTooLongForTheDns() {
    var longest = "a".repeat(63);

    assertEquals(Optional.of(longest), HostName.toAscii(longest));
    assertEquals(Optional.empty(), HostName.toAscii(longest + "a"));
    assertEquals(Optional.empty(), HostName.toAscii("ø".repeat(61)));
    assertEquals(Optional.empty(), HostName.toAscii((longest + ".").repeat(4)));
    var whole = (longest + ".").repeat(3) + "a".repeat(61);
    assertEquals(Optional.of(whole), HostName.toAscii(whole));
    assertEquals(Optional.empty(), HostName.toAscii(whole + "a"));
    assertEquals(Optional.empty(), HostName.toAscii("a\u0301".repeat(1_000_000)));
  }

  @ParameterizedTest
  @CsvSource({
    "www.xn--rdgrd-vuad.dk, www.rødgrød.dk",
    "xn--strae-oqa.example, straße.example",
    "xn--r8jz45g.xn--zckzah, 例え.テスト",
    "xn--80aswg.xn--p1ai, сайт.рф",
    "xn--mgbh0fb.example, مثال.example",
    "xn--d1acpjx3f.example, яндекс.example",
    "plain.example., plain.example."
  })
  void showsItsOwnScript(String ascii, String shown) {
    assertEquals(shown, HostName.toUnicode(ascii));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ål-09.dk", "žaba.example", "हिन्दी.example", "ကို.example"})
  void showsDigitsHyphensAndMarksOfAScript(String host) {
    assertEquals(host, HostName.toUnicode(HostName.toAscii(host).orElseThrow()));
  }

  /// Latin mixed with Cyrillic or Greek, labels that only look Latin, letters not in use,
  /// characters that look like a slash, joiners, and invalid labels.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "p\u0430ypal.com",
        "\u0430\u0440\u0440\u04CF\u0435.com",
        "ο.com",
        "ᎪᏢᏢ.com",
        "a\u2215b.com",
        "comノpath.com",
        "ɑpple.com",
        "paypa\u0323\u0307\u0332l.com",
        "نامه\u200Cای.com",
        "💩.la",
        "१२.example"
      })
  void keepsConfusableNamesInAscii(String host) {
    var ascii = HostName.toAscii(host).orElseThrow();

    assertEquals(ascii, HostName.toUnicode(ascii));
  }

  @Test
  void showsInvalidLabelsUnchanged() {
    assertEquals("xn--99999999999.dk", HostName.toUnicode("xn--99999999999.dk"));
    assertEquals("xn--a.xn--.dk", HostName.toUnicode("xn--a.xn--.dk"));
  }
}
