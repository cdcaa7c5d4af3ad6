package dk.blogstafet.gateway.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The required parts of a write request.
class SignedBodyTest {

  private final RawSignedRequest good = RawSignedRequest.example();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8e03978e-40d5-43e8-bc93-6894a57f9324",
        "\"fifteen-letters\"",
        "\"65-45678901234567890123456789012345678901234567890123456789012345\"",
        "\"8e03978e#40d5-43e8-bc93\"",
        "\"8e03978e/40d5-43e8-bc93\"",
        "\"8e03978e 40d5-43e8-bc93\"",
        "\"8e03978e-40d5-43e8-bc93\";a=1",
        "\"8e03978e-40d5-43e8-bc93\", \"8e03978e-40d5-43e8-bc93\"",
        ""
      })
  void refusesIdempotencyKeysOfAnotherForm(String key) {
    assertEquals(
        new SignatureRejection.IdempotencyKeyInvalid(),
        good.with("idempotency-key", key).signed().result());
    assertEquals(
        new SignatureRejection.IdempotencyKeyInvalid(), good.without("idempotency-key").result());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json;charset=utf-8",
        "application/json; charset=\"UTF-8\"",
        "Application/JSON ; Charset=UTF-8"
      })
  void takesJson(String type) {
    assertInstanceOf(VerifiedSignature.class, good.with("content-type", type).signed().result());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text/html",
        "application/jsonp",
        "application/json;charset=latin1",
        "application/json;",
        "application/json, text/html",
        "application/json;charset=utf-8;x=1"
      })
  void refusesOtherKindsOfContent(String type) {
    assertEquals(
        new SignatureRejection.UnsupportedMediaType(SignedBodyType.JSON),
        good.with("content-type", type).signed().result());
  }

  @Test
  void acceptsBodiesUpToTheLimit() {
    var most = "x".repeat(262_144);

    assertInstanceOf(VerifiedSignature.class, good.body(most).digested().signed().result());
    assertEquals(
        new SignatureRejection.BodyTooLarge(262_144),
        good.body(most + "x").digested().signed().result());
  }

  @Test
  void refusesABodyThatIsNotUtf8() {
    var body = new byte[] {'"', (byte) 0xC3, '"'};
    var request = good.with("content-digest", ContentDigest.of(body)).signed();
    var message =
        new SignedMessage("POST", List.of("stafet.example"), "/posts", request.fields(), body);

    assertEquals(
        new SignatureRejection.NotUtf8(),
        RawSignedRequest.verdict(message, RawSignedRequest.NOW, Optional.of(TestKey.publicKey())));
  }
}
