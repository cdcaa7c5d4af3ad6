package dk.blogstafet.page;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
    "mailto:a@b.example, mailto:a@b.example"
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
        "mailto:"
      })
  void isNone(String destination) {
    assertEquals(Optional.empty(), SafeLink.of(destination, BASE));
  }

  /// A host is text like any other: nothing in it has a meaning for us.
  @ParameterizedTest
  @ValueSource(
      strings = {"$1", "$", "$0", "${x}", "$x", "\\1", "{0}", "'{0}'", "%s", "*", "(", "\\E"})
  void survivesAHostThatReadsLikeAReplacement(String host) {
    for (var address : List.of("https://%s.example/", "https://æ%s.example/%s", "//%s.example/")) {
      assertDoesNotThrow(() -> SafeLink.of(address.replace("%s", host), BASE));
    }
  }

  /// What is seen to be an address at a glance is what a careful look says. Only addresses in small
  /// letters are seen at a glance.
  @Test
  void saysAtAGlanceWhatACarefulLookSays() {
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
}
