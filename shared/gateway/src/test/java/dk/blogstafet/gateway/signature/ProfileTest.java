package dk.blogstafet.gateway.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The profile in docs/signing.md, for what a request is and what is covered.
class ProfileTest {
  private static final Rejection REQUEST = new Rejection.Malformed(Malformation.REQUEST);

  private final Sent good = Sent.example();

  @Test
  void asksForASignature() {
    var missing = new Rejection.Missing(Coverage.WRITE.required());

    assertEquals(missing, good.without("signature").verdict());
    assertEquals(missing, good.without("signature-input").verdict());
    assertEquals(
        new Rejection.Missing(Coverage.READ.required()),
        Sent.reading().without("signature").verdict());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "posts",
        "//posts",
        "/posts?",
        "/posts?a=1",
        "/po%73ts",
        "/pøst",
        "/a b",
        "/a/../b",
        "/posts\n",
        "*"
      })
  void refusesPathsThatCanBeReadInTwoWays(String path) {
    assertEquals(REQUEST, good.path(path).signed().verdict());
  }

  @Test
  void takesThePathsOfKeys() {
    assertInstanceOf(Signed.class, good.path("/api/keys/" + TestKey.ID).signed().verdict());
  }

  @ParameterizedTest
  @ValueSource(strings = {"post", "", "PO ST", "POST\n", "PÖST"})
  void refusesMethodsThatAreNone(String method) {
    assertEquals(REQUEST, good.method(method).signed().verdict());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"content-type", "content-digest", "idempotency-key", "date", "content-length"})
  void refusesCoveredFieldsWithOtherThanVisibleCharacters(String name) {
    var more = good.with("date", "Wed").with("content-length", "69");
    var covering = more.input("\"@path\"", "\"@path\" \"date\" \"content-length\"");
    for (var odd : List.of("\r\n\"@path\": /x", "\n", "\u0000", "\u00e6", "\u007f", "\u2028x")) {
      var value = covering.field(name) + odd;

      assertEquals(
          new Rejection.Malformed(Malformation.FIELD_VALUE),
          covering.with(name, value).signed().verdict());
    }
    assertInstanceOf(Signed.class, covering.signed().verdict());
  }

  @Test
  void passesOverBlanksAroundValues() {
    var padded = good.with("content-type", " \tapplication/json\t ");

    assertInstanceOf(Signed.class, padded.with("date", "\r\n").verdict());
  }

  @Test
  void refusesFieldsThatAreTooLong() {
    var tooLong = new Rejection.Malformed(Malformation.FIELD_LENGTH);
    var blanks = " ".repeat(2_048);

    assertEquals(tooLong, good.input("(", "(" + blanks).verdict());
    assertEquals(tooLong, good.with("signature", "s".repeat(2_049)).verdict());
    assertEquals(tooLong, good.replace("content-digest", "=:", "=:" + "A".repeat(2_048)).verdict());
  }

  @ParameterizedTest
  @ValueSource(strings = {"date", "content-length", "content-type", "content-digest"})
  void refusesToCoverWhatIsNotThere(String name) {
    var required = Coverage.WRITE.required().contains(name);
    var covering = required ? good : good.input(" \"@path\"", " \"@path\" \"" + name + "\"");

    assertEquals(new Rejection.Uncovered(List.of(name)), covering.without(name).signed().verdict());
  }

  @Test
  void takesEveryAuthorityOfTheList() {
    var key = Optional.of(TestKey.publicKey());

    var first = Sent.verdict(good.to("stafet.example", "b.example"), Sent.NOW, key);
    var last = Sent.verdict(good.to("a.example", "b.example", "STAFET.example"), Sent.NOW, key);
    var none = Sent.verdict(good.to("a.example", "b.example"), Sent.NOW, key);

    assertInstanceOf(Signed.class, first);
    assertInstanceOf(Signed.class, last);
    assertEquals(new Rejection.Invalid(), none);
  }

  @Test
  void needsToKnowItsName() {
    assertThrows(IllegalArgumentException.class, () -> good.to());
    assertThrows(IllegalArgumentException.class, () -> good.to(""));
  }

  @Test
  void verifiesARequestThatReads() {
    var reading = Sent.reading();

    assertEquals(new Signed(TestKey.ID, "", Sent.NOW), reading.verdict());
    assertEquals(new Signed(TestKey.ID, "", Sent.NOW), reading.method("HEAD").signed().verdict());
    assertEquals(new Rejection.Invalid(), reading.method("HEAD").verdict());
    assertEquals(
        new Rejection.Uncovered(List.of("content-type", "content-digest", "idempotency-key")),
        reading.method("DELETE").signed().verdict());
    assertEquals(REQUEST, reading.body("x").verdict());
    assertInstanceOf(
        Signed.class, reading.with("date", "x").input("\")", "\" \"date\")").signed().verdict());
    assertEquals(
        new Rejection.Malformed(Malformation.COMPONENT),
        reading.with("content-length", "0").input("\")", "\" \"content-length\")").verdict());
    assertEquals(
        new Rejection.Malformed(Malformation.COMPONENT),
        good.method("GET").body("").signed().verdict());
  }

  @Test
  void signsWhatReads() {
    var signer =
        new Signer(TestKey.privateKey(), TestKey.ID, Clock.fixed(Sent.NOW, ZoneOffset.UTC));

    var fields = signer.read("GET", "stafet.example", "/api/keys");

    var sent = new Sent("GET", "stafet.example", "/api/keys", fields, "");
    assertEquals(new Signed(TestKey.ID, "", Sent.NOW), sent.verdict());
  }

  @Test
  void tellsBeforeVerifyingWhoIsSaidToHaveSigned() {
    var reading =
        new Verifier(Clock.fixed(Sent.NOW, ZoneOffset.UTC)).read(good.to("stafet.example"));

    var claim = assertInstanceOf(Claim.class, reading);
    assertEquals(TestKey.ID, claim.keyId());
    assertEquals("8e03978e-40d5-43e8-bc93-6894a57f9324", claim.idempotencyKey());
    assertEquals(Sent.NOW, claim.created());
    assertThrows(IllegalArgumentException.class, () -> claim.verify(Optional.of(new byte[31])));
  }

  /// Each step mends what the one before was refused for: the answers come in the profile's order.
  @Test
  void looksAtWhatIsCheapFirst() {
    var worst = good.without("signature").path("/?").with("signature-input", "?").body("\uD800");
    var late = new Rejection.Expired(Sent.NOW.plusSeconds(999));

    var signed = worst.with("signature", "?");
    var addressed = signed.path("/posts");
    var listed = addressed.with("signature-input", good.field("signature-input"));
    var readable = listed.signature(new byte[64]).input(" \"@path\"", "");
    var covered = readable.input("(", "(\"@path\" ").without("idempotency-key");
    var named = covered.with("idempotency-key", good.field("idempotency-key"));

    assertInstanceOf(Rejection.Missing.class, at(worst));
    assertEquals(REQUEST, at(signed));
    assertEquals(new Rejection.Malformed(Malformation.SIGNATURE_INPUT), at(addressed));
    assertEquals(new Rejection.Malformed(Malformation.SIGNATURE), at(listed));
    assertEquals(new Rejection.Uncovered(List.of("@path")), at(readable));
    assertEquals(new Rejection.IdempotencyKeyInvalid(), at(covered));
    assertEquals(late, at(named));
    assertEquals(new Rejection.DigestMismatched(), named.verdict());
    assertEquals(new Rejection.Invalid(), named.digested().verdict());
  }

  private static Verdict at(Sent sent) {
    return sent.verdict(Sent.NOW.plusSeconds(999));
  }
}
