package dk.blogstafet.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.validation.ValidationError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @CsvSource({
    "anna@example.dk, anna@example.dk, anna@example.dk",
    "' Anna.Berg+Blog@Example.DK ', Anna.Berg+Blog@example.dk, anna.berg@example.dk",
    "o'neill@example.ie, o'neill@example.ie, o'neill@example.ie",
    "+45@example.dk, +45@example.dk, +45@example.dk",
    "kontakt@rødgrød.dk, kontakt@xn--rdgrd-vuad.dk, kontakt@xn--rdgrd-vuad.dk",
    "a@b.co.uk, a@b.co.uk, a@b.co.uk",
    "An.na+x@GoogleMail.com, An.na+x@googlemail.com, anna@gmail.com",
    "info@xn--fiqs8s.xn--fiqs8s, info@xn--fiqs8s.xn--fiqs8s, info@xn--fiqs8s.xn--fiqs8s",
    "a@Straße.example, a@xn--strae-oqa.example, a@xn--strae-oqa.example",
    "a@strasse.example, a@strasse.example, a@strasse.example",
    "a@φιλος.example, a@xn--uxaemmq.example, a@xn--uxaemmq.example",
    "a@rødgrød。dk, a@xn--rdgrd-vuad.dk, a@xn--rdgrd-vuad.dk",
  })
  void keepsTheTypedSpellingAndFoldsIt(String typed, String text, String folded) {
    var address = EmailAddress.parse(typed).orElseThrow();

    assertEquals(text, address.text());
    assertEquals(folded, address.folded());
    assertEquals(Optional.empty(), EmailAddress.errorOf(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"anna", "anna.example.dk", "a@b@example.dk", "@@"})
  void needsOneAtSign(String typed) {
    assertEquals(malformed(ValidationError.ValueFormat.EMAIL), EmailAddress.errorOf(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@example.dk",
        ".anna@example.dk",
        "anna.@example.dk",
        "an..na@example.dk",
        "an na@example.dk",
        "\"anna\"@example.dk",
        "Anna <anna@example.dk",
        "a,b@example.dk",
        "red\"onmouseover=alert(1)//@example.org",
        "a(b)@example.org",
        "a:b@example.org",
        "a;b@example.org",
        "a[b]@example.org",
        "a\\b@example.org",
        "<a@example.org",
        "\"a b\"@example.org",
        "\"\"@example.org",
        "=?utf-8?q?anna?=@example.org",
        "x=?iso-8859-1?B?YQ==?=y@example.org",
        "=?@example.org",
      })
  void reportsErrorsBeforeTheAtSign(String typed) {
    assertEquals(malformed(ValidationError.ValueFormat.EMAIL_LOCAL), EmailAddress.errorOf(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"søren@example.dk", "SØREN.å@example.dk", "用户@example.dk", "s ø@example.dk"})
  void reportsLettersThatNoMailCanBeSentTo(String typed) {
    assertEquals(malformed(ValidationError.ValueFormat.EMAIL_LETTERS), EmailAddress.errorOf(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna@",
        "anna@example",
        "anna@-example.dk",
        "anna@example-.dk",
        "anna@exa mple.dk",
        "anna@example..dk",
        "anna@example.dk.",
        "anna@[192.0.2.1]",
        "anna@192.0.2.1",
        "anna@example.dk>",
        "anna@exam_ple.dk",
        "anna@xn--a.example",
        "anna@xn--straße.example",
        "anna@exam\u200cple.dk",
      })
  void reportsErrorsAfterTheAtSign(String typed) {
    assertEquals(malformed(ValidationError.ValueFormat.EMAIL_DOMAIN), EmailAddress.errorOf(typed));
  }

  @Test
  void rejectsHeaderInjection() {
    for (var typed : List.of("anna@example.dk\nBcc: b@example.dk", "a\r@example.dk", "a\0@b.dk")) {
      var error = EmailAddress.errorOf(typed).orElseThrow();

      assertTrue(
          error instanceof ValidationError.LineBreak
              || error instanceof ValidationError.UnprintableCharacter,
          typed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna@example.dk",
        "o'neill+x@example.ie",
        "!#$%&'*+/=^_`{|}~-?@example.dk",
        "bounce+anna=example.dk?@example.dk",
        "Kontakt@RØDGRØD.dk",
        "\u00a0\u2007anna@example.dk\u202f\t",
      })
  void acceptsAddressesThatEmailsCanHave(String typed) {
    var address = EmailAddress.parse(typed).orElseThrow().text();

    assertEquals(
        address, new EmailMessage(address, "", address, address, "s", "t", "", Map.of()).to());
  }

  @Test
  void readsStoredAddressesThatAreNoLongerAccepted() {
    for (var stored : List.of("=?utf-8?q?anna?=@example.org", "anna@xn--a.example")) {
      assertEquals(stored, new EmailAddress(stored).text());
      assertThrows(IllegalArgumentException.class, () -> EmailSamples.plain(stored));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a+x@straße.example, a+x@strasse.example",
    "a@nämeß.example, a@xn--nmess-gra.example",
    "a@φιλος.example, a@xn--uxaemql.example",
    "a@strasse.example,",
    "a@rødgrød.dk,",
    "a@example.dk,",
    "a@xn--fiqs8s.xn--fiqs8s,",
  })
  void derivesTheAddressOfVersion010(String typed, String once) {
    var address = EmailAddress.parse(typed).orElseThrow();

    assertEquals(Optional.ofNullable(once), address.addressOfVersion010().map(EmailAddress::text));
  }

  @Test
  void limitsItsLength() {
    var local = "a".repeat(64);

    assertTrue(EmailAddress.parse(local + "@example.dk").isPresent());
    assertEquals(
        malformed(ValidationError.ValueFormat.EMAIL_LOCAL),
        EmailAddress.errorOf("a" + local + "@a.dk"));
    var longest =
        local + "@" + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(58) + ".dk";
    assertTrue(EmailAddress.parse(longest).isPresent());
    assertInstanceOf(
        ValidationError.TooLong.class,
        EmailAddress.errorOf(longest.replace("@b", "@bb")).orElseThrow());
    // A domain with few characters as typed and many in ASCII.
    var swollen = "a@" + "ø".repeat(60) + ".dk";
    assertEquals(
        malformed(ValidationError.ValueFormat.EMAIL_DOMAIN), EmailAddress.errorOf(swollen));
  }

  @Test
  void requiresAnAddress() {
    assertEquals(
        Optional.of(new ValidationError.MissingValue("email")), EmailAddress.errorOf(null));
    assertEquals(
        Optional.of(new ValidationError.MissingValue("email")), EmailAddress.errorOf("  "));
    assertEquals(Optional.empty(), EmailAddress.parse(null));
  }

  @Test
  @Timeout(60)
  void rejectsAMillionMarksBeforeNormalisation() {
    var heap = "a@" + "\u0301\u0327".repeat(1_000_000) + ".dk";

    assertEquals(
        Optional.of(new ValidationError.TooLong("email", 254, heap.length())),
        EmailAddress.errorOf(heap));
  }

  @Test
  void showsInternationalDomainsAndPrintsNothing() {
    var address = EmailAddress.parse("kontakt@RØDGRØD.dk").orElseThrow();

    assertEquals("kontakt@rødgrød.dk", address.shown());
    assertFalse(address.toString().contains("kontakt"), address::toString);
  }

  @Test
  void requiresAValidText() {
    for (var text : List.of("anna", "anna@Example.dk", "a@rødgrød.dk", " a@example.dk", "")) {
      assertThrows(IllegalArgumentException.class, () -> new EmailAddress(text), text);
    }
  }

  private static Optional<ValidationError> malformed(ValidationError.ValueFormat form) {
    return Optional.of(new ValidationError.MalformedValue("email", form));
  }
}
