package dk.blogstafet.page.markdown;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeLinkTest {
  private static final URI BASE = URI.create("https://medie.example/stafet/");

  @ParameterizedTest
  @CsvSource({
    "https://a.example, https://a.example",
    "HTTP://a.example/b?c=d#e, http://a.example/b?c=d#e",
    "https://a.example/æ ø, https://a.example/%C3%A6%20%C3%B8",
    "https://a.example/a|b^c, https://a.example/a%7Cb%5Ec",
    "https://a.example/%C3%A6/100%, https://a.example/%C3%A6/100%25",
    "https://ældre.example/a, https://xn--ldre-uoa.example/a",
    "//a.example/b, https://a.example/b",
    "../b, https://medie.example/b",
    "?side=2, https://medie.example/stafet/?side=2",
    "mailto:a@b.example, mailto:a@b.example",
    "MAILTO:a@b.example?subject=Hej æ, mailto:a@b.example?subject=Hej%20%C3%A6",
    "tel:+45 12 34 56 78, tel:+4512345678",
    "https://foer_nu.example.dk/side, https://foer_nu.example.dk/side",
    "https://a.example/[1]|{2}?[3]#[4], https://a.example/%5B1%5D%7C%7B2%7D?%5B3%5D#%5B4%5D",
    "https://a.example/a#b#c, https://a.example/a#b%23c",
    "https://a.example/%, https://a.example/%25",
    "https://a.example/%zz%C3%A6, https://a.example/%25zz%C3%A6",
    "'https://a.example/a\tb\nc', https://a.example/abc",
    "'ht\ntps://a.example/', https://a.example/",
    "'\u00a0https://a.example/\u2003', https://a.example/",
    "https:\\\\a.example\\b\\c?d\\e, https://a.example/b/c?d%5Ce",
    "https:///a.example/b, https://a.example/b",
    "https://a.example:8443/b, https://a.example:8443/b",
    "https://a.example:/b, https://a.example:/b",
    "https://[2001:db8::1]:8080/b, https://[2001:db8::1]:8080/b",
    "https://192.0.2.1/b, https://192.0.2.1/b",
    "https://rødgrød.dk/æ?ø=å#é, https://xn--rdgrd-vuad.dk/%C3%A6?%C3%B8=%C3%A5#%C3%A9",
    "https://b%C3%A5t.example/, https://xn--bt-yia.example/",
    "https://straße.example/, https://xn--strae-oqa.example/",
    "https://ÆLDRE.Example/A, https://xn--ldre-uoa.example/A",
    "https://$1.example.dk/, https://$1.example.dk/",
    "/a/../b/./c, https://medie.example/b/c",
    "b/.., https://medie.example/stafet/",
    "../../../b, https://medie.example/b",
    "\\\\b.example\\c, https://b.example/c",
    "\\b, https://medie.example/b",
    "?æ, https://medie.example/stafet/?%C3%A6",
    "#note-1, https://medie.example/stafet/#note-1",
    "b c.html, https://medie.example/stafet/b%20c.html"
  })
  void leadsTo(String destination, String target) {
    assertEquals(Optional.of(target), SafeLink.of(destination, BASE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://a.example",
        "https:",
        "https://",
        "https://a.example:port/",
        "https://user@a.example/",
        "mailto:",
        "tel:",
        "tel:ring nu",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\u0001javascript:alert(1)",
        "\u00a0javascript:alert(1)",
        "vbscript:x",
        "blob:https://a.example/x",
        "about:blank",
        "localhost:8080/x",
        "https:a.example",
        "https:/a.example",
        "//user@a.example/",
        "https://user:secret@a.example/",
        "https://a.example%2F@b.example/",
        "https://a.example%40b.example/",
        "https://a.example%2Fb/",
        "https://a.example%00/",
        "https://a.example%20b/",
        "https://a b.example/",
        "https://a.example:99999/",
        "https://a.example:8x/",
        "https://[::1/",
        "https://[g::1]/",
        "https://999.1.1.1/",
        "https://a..example/",
        "https://xn--zzzzzz.example/",
        "https://\u202eexample/",
        "//",
        "https://#a",
        "https://?a"
      })
  void rejectsUnsafeLinks(String destination) {
    assertEquals(Optional.empty(), SafeLink.of(destination, BASE));
  }

  /// Special characters have no meaning in a host.
  @ParameterizedTest
  @ValueSource(
      strings = {"$1", "$", "$0", "${x}", "$x", "\\1", "{0}", "'{0}'", "%s", "*", "(", "\\E"})
  void survivesAHostThatReadsLikeAReplacement(String host) {
    for (var address : List.of("https://%s.example/", "https://æ%s.example/%s", "//%s.example/")) {
      assertDoesNotThrow(() -> SafeLink.of(address.replace("%s", host), BASE));
    }
  }

  /// The fast check of an address agrees with the full parser. Only lower-case addresses pass the
  /// fast check.
  @Test
  void agreesWithTheFullParserInTheFastCheck() {
    var random = new Random(1);
    for (var i = 0; i < 100_000; i++) {
      var rest = new StringBuilder();
      for (var length = random.nextInt(12); length > 0; length--) {
        rest.append("ab.cz../Ø-_~:@?#1Z%".charAt(random.nextInt(19)));
      }
      var careful = SafeLink.of("HTTPS://" + rest, BASE).map(it -> "https" + it.substring(5));
      assertEquals(careful, SafeLink.of("https://" + rest, BASE));
    }
  }

  /// For any input, the result is empty or an address that [URI] parses and that is a web, mail or
  /// telephone link.
  @Test
  void neverThrowsAndNeverAnswersAnythingElse() {
    var parts =
        List.of(
            "https:",
            "http",
            ":",
            "/",
            "//",
            "\\",
            "\t",
            "\n",
            " ",
            "@",
            "[",
            "]",
            "::1",
            "%",
            "%2",
            "%2e",
            "%40",
            "%C3",
            "æ",
            "ß",
            "\u202e",
            "\u0000",
            "\ud800",
            "😀",
            "$1",
            "javascript:",
            "data:",
            "mailto:",
            "tel:",
            "?",
            "#",
            ".",
            "..",
            "a",
            "xn--",
            "xn--a",
            "0x7f",
            "1",
            "99999",
            "|",
            "^",
            "{",
            "}",
            "`",
            "\"",
            "<",
            ">",
            "'",
            "_",
            "-",
            "\u00ad");
    var random = new Random(2);
    for (var i = 0; i < 200_000; i++) {
      var text = new StringBuilder(random.nextInt(3) == 0 ? "https://" : "");
      for (var length = random.nextInt(9); length > 0; length--) {
        text.append(parts.get(random.nextInt(parts.size())));
      }
      var address = SafeLink.of(text.toString(), BASE).orElse("mailto:none");
      var uri = assertDoesNotThrow(() -> new URI(address), text::toString);
      assertTrue(List.of("https", "http", "mailto", "tel").contains(uri.getScheme()), address);
      assertTrue(uri.isOpaque() || uri.getRawAuthority() != null, address);
      assertTrue(uri.isOpaque() || uri.getRawAuthority().indexOf('@') < 0, address);
      assertTrue(address.chars().allMatch(it -> it > ' ' && it < 0x7F), address);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://xn--rdgrd-vuad.dk/a?b#c, https://rødgrød.dk/a?b#c",
    "https://xn--rdgrd-vuad.dk:8443/, https://rødgrød.dk:8443/",
    "https://xn--pple-43d.com/, https://xn--pple-43d.com/",
    "https://a.example/xn--x, https://a.example/xn--x",
    "xn--rdgrd-vuad.dk, xn--rdgrd-vuad.dk",
    "https://xn--zzzzzz.example/, https://xn--zzzzzz.example/"
  })
  void showsAHostInItsOwnLettersWhereThatIsSafe(String address, String shown) {
    assertEquals(shown, SafeLink.shown(address));
  }
}
