package dk.blogstafet.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AllowListedMailTest {
  private static final String LIST = " Aase@b.example , @c.example,";

  @Test
  void sendsOnlyToThoseOnTheList() {
    var outside = new MemoryMail();
    outside.answerNext(new SendOutcome.Unavailable());
    var mail = new AllowListedMail(outside, MailAllowList.parse(LIST));

    assertEquals(
        new SendOutcome.Accepted("not-sent"), mail.send(EmailSamples.plain("x@y.example")));
    assertEquals(List.of(), outside.arrived());
    assertEquals(new SendOutcome.Unavailable(), mail.send(EmailSamples.plain("aase@b.example")));
    mail.send(EmailSamples.plain("anyone@c.example"));
    assertEquals(List.of(EmailSamples.plain("anyone@c.example")), outside.arrived());
  }

  @ParameterizedTest
  @CsvSource({
    "aase@b.example, true",
    "AASE@B.EXAMPLE, true",
    "bo@b.example, false",
    "bo@C.example, true",
    "bo@d.c.example, false",
    "bo@notc.example, false",
    "bo@c.example.evil.example, false",
    "c.example, false"
  })
  void allowsAddressesAndWholeDomains(String address, boolean allowed) {
    assertEquals(allowed, MailAllowList.parse(LIST).allows(address));
  }

  @Test
  void matchesInternationalDomainsByTheirAsciiForm() {
    var list = MailAllowList.parse("@RødGrød.dk, post@blåbær.dk");

    assertEquals(true, list.allows("anna@xn--rdgrd-vuad.dk"));
    assertEquals(true, list.allows("Post@xn--blbr-roah.dk"));
    assertEquals(false, list.allows("anna@xn--blbr-roah.dk"));
  }

  @Test
  void allowsEveryoneOrNoAddress() {
    assertEquals(true, MailAllowList.parse("@c.example, *").allows("x@y.example"));
    assertEquals(false, MailAllowList.parse("").allows("x@y.example"));
    assertEquals(false, MailAllowList.parse(" , ").allows(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody",
        "a@b.example c@d.example",
        "**",
        "a@",
        "*@b.example.*, x",
        "@",
        "a(b)@c.example",
        "@c"
      })
  void rejectsAListWithAnInvalidEntry(String list) {
    assertThrows(IllegalArgumentException.class, () -> MailAllowList.parse(list));
  }

  @Test
  void printsNoAddresses() {
    assertFalse(MailAllowList.parse(LIST).toString().contains("aase"));
  }
}
