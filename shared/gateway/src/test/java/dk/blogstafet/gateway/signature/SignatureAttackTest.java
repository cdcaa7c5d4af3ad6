package dk.blogstafet.gateway.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Known attacks on what signatures cover.
class SignatureAttackTest {
  private static final SignatureRejection INVALID = new SignatureRejection.Invalid();

  private final RawSignedRequest good = RawSignedRequest.example();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@method",
        "@authority",
        "@path",
        "content-type",
        "content-digest",
        "idempotency-key"
      })
  void refusesASignatureThatLeavesSomethingOut(String component) {
    var thin = good.input("\"" + component + "\"", "").signed();

    assertEquals(new SignatureRejection.Uncovered(List.of(component)), thin.result());
  }

  @Test
  void refusesASignatureOfNothing() {
    var all = "\"@method\" \"@authority\" \"@path\" \"content-type\" \"content-digest\"";
    var empty = good.input(all + " \"idempotency-key\"", "").signed();

    assertEquals(
        new SignatureRejection.Uncovered(SignatureCoverage.WRITE.required()), empty.result());
  }

  @Test
  void refusesAnotherBodyUnderTheSameDigest() {
    assertEquals(new SignatureRejection.DigestMismatched(), good.body("{}").result());
  }

  @Test
  void refusesAnotherBodyWithItsDigest() {
    assertEquals(INVALID, good.body("{}").digested().result());
  }

  @ParameterizedTest
  @CsvSource({
    "content-type, application/json;charset=utf-8",
    "idempotency-key, '\"9e03978e-40d5-43e8-bc93-6894a57f9324\"'",
    "content-digest, 'sha-256=:TRRixPBvsvG2xc2ueanlCPJARbdAyhy6LV0hSSTq3AA=:, md5=:AAAA:'"
  })
  void refusesAnotherValueOfACoveredField(String name, String value) {
    assertEquals(INVALID, good.with(name, value).result());
  }

  @Test
  void refusesAnotherMethodPathOrAuthority() {
    assertEquals(INVALID, good.method("PUT").result());
    assertEquals(INVALID, good.path("/post").result());
    assertEquals(INVALID, good.authority("staging.example").signed().result());
    assertEquals(
        new SignatureRejection.MalformedSignature(SignatureError.REQUEST),
        good.path("/posts/").result());
  }

  @Test
  void readsDerivedComponentsFromTheRequestOnly() {
    var disguised = good.method("PUT").path("/api/keys").with("@method", "POST");

    assertEquals(INVALID, disguised.with("@path", "/posts").result());
    assertEquals(INVALID, good.authority("other.example").signed().with("host", "x").result());
  }

  @Test
  void refusesNamesThatChangedPlaces() {
    var swapped = good.input("\"@method\" \"@authority\"", "\"@authority\" \"@method\"");

    assertEquals(INVALID, swapped.result());
  }

  @ParameterizedTest
  @CsvSource({
    "signature-input, SIGNATURE_INPUT, 'sig1=();created=1;keyid=\"k\"'",
    "signature, SIGNATURE, sig1=:AAAA:",
    "signature, SIGNATURE, sig2=:AAAA:"
  })
  void refusesASecondSignature(String name, SignatureError what, String second) {
    var first = good.field(name);

    assertEquals(
        new SignatureRejection.MalformedSignature(what),
        good.with(name, first + ", " + second).result());
    assertEquals(
        new SignatureRejection.MalformedSignature(what),
        good.with(name, second + "," + first).result());
  }

  @Test
  void requiresTheSameLabelInBothFields() {
    var input = good.input("sig1=", "*x_9.-*=");

    var both = input.replace("signature", "sig1=", "*x_9.-*=").result();

    assertInstanceOf(VerifiedSignature.class, both);
    assertEquals(new SignatureRejection.MalformedSignature(SignatureError.LABEL), input.result());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"@path\" \"@path\"",
        "\"@path\" \"content-type\"",
        "\"@path\" \"host\"",
        "\"@path\" \"@query\"",
        "\"@path\" \"@target-uri\"",
        "\"@path\" \"@signature-params\"",
        "\"@path\" \"Date\"",
        "\"@path\" \"\"",
        "\"@path\";req",
        "\"@path\" \"content-type\";bs"
      })
  void refusesComponentsThatAreUnknownRepeatedOrHaveParameters(String components) {
    var odd = good.input("\"@path\"", components).signed();

    assertEquals(new SignatureRejection.MalformedSignature(SignatureError.COMPONENT), odd.result());
  }
}
