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

/// The profile in docs/signing.md: the form of requests and the covered components.
class SigningProfileTest {
  private static final SignatureRejection REQUEST =
      new SignatureRejection.MalformedSignature(SignatureError.REQUEST);

  private final RawSignedRequest good = RawSignedRequest.example();

  @Test
  void requiresASignature() {
    var missing = new SignatureRejection.MissingSignature(SignatureCoverage.WRITE.required());

    assertEquals(missing, good.without("signature").result());
    assertEquals(missing, good.without("signature-input").result());
    assertEquals(
        new SignatureRejection.MissingSignature(SignatureCoverage.READ.required()),
        RawSignedRequest.reading().without("signature").result());
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
    assertEquals(REQUEST, good.path(path).signed().result());
  }

  @Test
  void acceptsThePathsOfKeys() {
    assertInstanceOf(
        VerifiedSignature.class, good.path("/api/keys/" + TestKey.ID).signed().result());
  }

  @ParameterizedTest
  @ValueSource(strings = {"post", "", "PO ST", "POST\n", "PÖST"})
  void rejectsInvalidMethods(String method) {
    assertEquals(REQUEST, good.method(method).signed().result());
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
          new SignatureRejection.MalformedSignature(SignatureError.FIELD_VALUE),
          covering.with(name, value).signed().result());
    }
    assertInstanceOf(VerifiedSignature.class, covering.signed().result());
  }

  @Test
  void ignoresBlanksAroundValues() {
    var padded = good.with("content-type", " \tapplication/json\t ");

    assertInstanceOf(VerifiedSignature.class, padded.with("date", "\r\n").result());
  }

  @Test
  void refusesFieldsThatAreTooLong() {
    var tooLong = new SignatureRejection.MalformedSignature(SignatureError.FIELD_LENGTH);
    var blanks = " ".repeat(2_048);

    assertEquals(tooLong, good.input("(", "(" + blanks).result());
    assertEquals(tooLong, good.with("signature", "s".repeat(2_049)).result());
    assertEquals(tooLong, good.replace("content-digest", "=:", "=:" + "A".repeat(2_048)).result());
  }

  @ParameterizedTest
  @ValueSource(strings = {"date", "content-length", "content-type", "content-digest"})
  void refusesToCoverWhatIsNotThere(String name) {
    var required = SignatureCoverage.WRITE.required().contains(name);
    var covering = required ? good : good.input(" \"@path\"", " \"@path\" \"" + name + "\"");

    assertEquals(
        new SignatureRejection.Uncovered(List.of(name)), covering.without(name).signed().result());
  }

  @Test
  void acceptsEveryListedAuthority() {
    var key = Optional.of(TestKey.publicKey());

    var first =
        RawSignedRequest.verdict(good.to("stafet.example", "b.example"), RawSignedRequest.NOW, key);
    var last =
        RawSignedRequest.verdict(
            good.to("a.example", "b.example", "STAFET.example"), RawSignedRequest.NOW, key);
    var none =
        RawSignedRequest.verdict(good.to("a.example", "b.example"), RawSignedRequest.NOW, key);

    assertInstanceOf(VerifiedSignature.class, first);
    assertInstanceOf(VerifiedSignature.class, last);
    assertEquals(new SignatureRejection.Invalid(), none);
  }

  @Test
  void requiresAnAuthority() {
    assertThrows(IllegalArgumentException.class, () -> good.to());
    assertThrows(IllegalArgumentException.class, () -> good.to(""));
  }

  @Test
  void verifiesARequestThatReads() {
    var reading = RawSignedRequest.reading();

    assertEquals(new VerifiedSignature(TestKey.ID, "", RawSignedRequest.NOW), reading.result());
    assertEquals(
        new VerifiedSignature(TestKey.ID, "", RawSignedRequest.NOW),
        reading.method("HEAD").signed().result());
    assertEquals(new SignatureRejection.Invalid(), reading.method("HEAD").result());
    assertEquals(
        new SignatureRejection.Uncovered(
            List.of("content-type", "content-digest", "idempotency-key")),
        reading.method("DELETE").signed().result());
    assertEquals(REQUEST, reading.body("x").result());
    assertInstanceOf(
        VerifiedSignature.class,
        reading.with("date", "x").input("\")", "\" \"date\")").signed().result());
    assertEquals(
        new SignatureRejection.MalformedSignature(SignatureError.COMPONENT),
        reading.with("content-length", "0").input("\")", "\" \"content-length\")").result());
    assertEquals(
        new SignatureRejection.MalformedSignature(SignatureError.COMPONENT),
        good.method("GET").body("").signed().result());
  }

  @Test
  void signsWhatReads() {
    var signer =
        new RequestSigner(
            TestKey.privateKey(), TestKey.ID, Clock.fixed(RawSignedRequest.NOW, ZoneOffset.UTC));

    var fields = signer.read("GET", "stafet.example", "/api/keys");

    var request = new RawSignedRequest("GET", "stafet.example", "/api/keys", fields, "");
    assertEquals(new VerifiedSignature(TestKey.ID, "", RawSignedRequest.NOW), request.result());
  }

  @Test
  void namesTheClaimedKeyBeforeVerification() {
    var signature =
        new SignatureVerifier(Clock.fixed(RawSignedRequest.NOW, ZoneOffset.UTC))
            .read(good.to("stafet.example"));

    var unverifiedSignature = assertInstanceOf(UnverifiedSignature.class, signature);
    assertEquals(TestKey.ID, unverifiedSignature.keyId());
    assertEquals("8e03978e-40d5-43e8-bc93-6894a57f9324", unverifiedSignature.idempotencyKey());
    assertEquals(RawSignedRequest.NOW, unverifiedSignature.created());
    assertThrows(
        IllegalArgumentException.class,
        () -> unverifiedSignature.verify(Optional.of(new byte[31])));
  }

  /// Each step fixes the reason for the previous rejection, so the rejections follow the profile's
  /// order.
  @Test
  void checksCheapConditionsFirst() {
    var worst = good.without("signature").path("/?").with("signature-input", "?").body("\uD800");
    var late = new SignatureRejection.Expired(RawSignedRequest.NOW.plusSeconds(999));

    var signed = worst.with("signature", "?");
    var addressed = signed.path("/posts");
    var listed = addressed.with("signature-input", good.field("signature-input"));
    var readable = listed.signature(new byte[64]).input(" \"@path\"", "");
    var covered = readable.input("(", "(\"@path\" ").without("idempotency-key");
    var named = covered.with("idempotency-key", good.field("idempotency-key"));

    assertInstanceOf(SignatureRejection.MissingSignature.class, at(worst));
    assertEquals(REQUEST, at(signed));
    assertEquals(
        new SignatureRejection.MalformedSignature(SignatureError.SIGNATURE_INPUT), at(addressed));
    assertEquals(new SignatureRejection.MalformedSignature(SignatureError.SIGNATURE), at(listed));
    assertEquals(new SignatureRejection.Uncovered(List.of("@path")), at(readable));
    assertEquals(new SignatureRejection.IdempotencyKeyInvalid(), at(covered));
    assertEquals(late, at(named));
    assertEquals(new SignatureRejection.DigestMismatched(), named.result());
    assertEquals(new SignatureRejection.Invalid(), named.digested().result());
  }

  private static VerificationResult at(RawSignedRequest request) {
    return request.verdict(RawSignedRequest.NOW.plusSeconds(999));
  }
}
