package dk.blogstafet.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EmailMessageTest {
  private static final List<String> GOOD =
      List.of("a@b.example", "Navn", "c@d.example", "e@f.example", "Emne", "Tekst");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void preventsHeaderInjection(int component) {
    for (var end : List.of("\r\nBcc: x@y.example", "\n", "\r", "\0", "\t", "\u0085", "\u2028")) {
      var broken = GOOD.get(component) + end;

      assertThrows(
          IllegalArgumentException.class, () -> with(component, broken), () -> component + end);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4, 5})
  void requiresAllMandatoryComponents(int component) {
    assertThrows(IllegalArgumentException.class, () -> with(component, ""));
    assertThrows(IllegalArgumentException.class, () -> with(component, " "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody",
        "@b.example",
        "a@",
        "a@b@c",
        "a@b.example,c@d.example",
        "a@b.example;c@d.example",
        "A <a@b.example>",
        "a b@c.example",
        "\"a\"@b.example",
        "a@b.example(c)",
        "red\"onmouseover=alert(1)//@b.example",
        "a(b)@b.example",
        "a[b]@b.example",
        "a..b@b.example",
        "=?utf-8?q?a?=@b.example",
        "søren@b.example",
        "a@b",
        " a@b.example"
      })
  void hasOneRecipientOnly(String address) {
    assertThrows(IllegalArgumentException.class, () -> with(0, address));
    assertThrows(IllegalArgumentException.class, () -> with(2, address));
    assertThrows(IllegalArgumentException.class, () -> with(3, address));
  }

  @ParameterizedTest
  @CsvSource({
    "'X\r\nBcc', v",
    "'X Y', v",
    "'X:', v",
    "'', v",
    "Læs, v",
    "X-A, 'v\r\nBcc: x@y.example'",
    "X-A, 'v\tw'",
    "X-A, æ",
    "X-A, ''",
    "Bcc, x@y.example",
    "FROM, x@y.example",
    "Subject, v"
  })
  void rejectsInvalidAndReservedHeaders(String name, String value) {
    assertThrows(IllegalArgumentException.class, () -> letter(GOOD, Map.of(name, value)));
  }

  @Test
  void copiesItsHeadersInOrder() {
    var headers = new LinkedHashMap<String, String>();
    headers.put("X-B", "1");
    headers.put("X-A", "2");
    var message = letter(GOOD, headers);

    headers.put("X-C", "3");

    assertEquals(List.of("X-B", "X-A"), List.copyOf(message.headers().keySet()));
    assertThrows(UnsupportedOperationException.class, message.headers()::clear);
  }

  @Test
  void hasNoTagsUnlessGiven() {
    assertEquals(Map.of(), EmailSamples.plain("a@b.example").tags());
  }

  @Test
  void acceptsTagsUpToTheLimit() {
    var longest = "aZ0_-" + "x".repeat(251);

    assertEquals(Map.of(longest, longest), tagged(longest, longest).tags());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a.b", "a:b", "a@b.example", "æ", "a\n", "a\r\nb"})
  void rejectsTagsThatTheProviderRefuses(String text) {
    assertThrows(IllegalArgumentException.class, () -> tagged(text, "v"));
    assertThrows(IllegalArgumentException.class, () -> tagged("n", text));
    assertThrows(IllegalArgumentException.class, () -> tagged("n", "x".repeat(257)));
    assertThrows(IllegalArgumentException.class, () -> tagged("x".repeat(257), "v"));
  }

  @Test
  void copiesItsTags() {
    var tags = new LinkedHashMap<>(Map.of("issue", "1"));
    var message =
        new EmailMessage("a@b.example", "", "c@d.example", "", "s", "t", "", Map.of()).tagged(tags);

    tags.put("row", "2");

    assertEquals(Map.of("issue", "1"), message.tags());
    assertThrows(UnsupportedOperationException.class, message.tags()::clear);
  }

  @Test
  void printsNothingPersonal() {
    var said = EmailSamples.to("aase@laeser.example").toString();

    assertEquals("EmailMessage", said);
  }

  @Test
  void namesNoReaderInExceptions() {
    var complaint =
        assertThrows(IllegalArgumentException.class, () -> with(0, "aase@b.example\r\n"));

    assertFalse(String.valueOf(complaint.getMessage()).contains("aase"));
    assertTrue(String.valueOf(complaint.getMessage()).contains("to"));
  }

  private static EmailMessage with(int component, String value) {
    var changed = new ArrayList<>(GOOD);
    changed.set(component, value);
    return letter(changed, Map.of());
  }

  private static EmailMessage tagged(String name, String value) {
    return new EmailMessage("a@b.example", "", "c@d.example", "", "s", "t", "", Map.of())
        .tagged(Map.of(name, value));
  }

  private static EmailMessage letter(List<String> of, Map<String, String> headers) {
    return new EmailMessage(
        of.get(0), of.get(1), of.get(2), of.get(3), of.get(4), of.get(5), "", headers);
  }
}
