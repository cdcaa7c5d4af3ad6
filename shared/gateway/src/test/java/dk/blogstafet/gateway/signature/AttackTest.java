package dk.blogstafet.gateway.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What has been tried against what signatures cover, tried against us.
class AttackTest {
  private static final Rejection INVALID = new Rejection.Invalid();

  private final Sent good = Sent.example();

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

    assertEquals(new Rejection.Uncovered(List.of(component)), thin.verdict());
  }

  @Test
  void refusesASignatureOfNothing() {
    var all = "\"@method\" \"@authority\" \"@path\" \"content-type\" \"content-digest\"";
    var empty = good.input(all + " \"idempotency-key\"", "").signed();

    assertEquals(new Rejection.Uncovered(Coverage.WRITE.required()), empty.verdict());
  }

  @Test
  void refusesAnotherBodyUnderTheSameDigest() {
    assertEquals(new Rejection.DigestMismatched(), good.body("{}").verdict());
  }

  @Test
  void refusesAnotherBodyWithItsDigest() {
    assertEquals(INVALID, good.body("{}").digested().verdict());
  }

  @ParameterizedTest
  @CsvSource({
    "content-type, application/json;charset=utf-8",
    "idempotency-key, '\"9e03978e-40d5-43e8-bc93-6894a57f9324\"'",
    "content-digest, 'sha-256=:TRRixPBvsvG2xc2ueanlCPJARbdAyhy6LV0hSSTq3AA=:, md5=:AAAA:'"
  })
  void refusesAnotherValueOfACoveredField(String name, String value) {
    assertEquals(INVALID, good.with(name, value).verdict());
  }

  @Test
  void refusesAnotherMethodPathOrAuthority() {
    assertEquals(INVALID, good.method("PUT").verdict());
    assertEquals(INVALID, good.path("/post").verdict());
    assertEquals(INVALID, good.authority("staging.example").signed().verdict());
    assertEquals(new Rejection.Malformed(Malformation.REQUEST), good.path("/posts/").verdict());
  }

  @Test
  void takesDerivedComponentsFromTheRequestAndNotFromFieldsOfTheirName() {
    var disguised = good.method("PUT").path("/api/keys").with("@method", "POST");

    assertEquals(INVALID, disguised.with("@path", "/posts").verdict());
    assertEquals(INVALID, good.authority("other.example").signed().with("host", "x").verdict());
  }

  @Test
  void refusesNamesThatChangedPlaces() {
    var swapped = good.input("\"@method\" \"@authority\"", "\"@authority\" \"@method\"");

    assertEquals(INVALID, swapped.verdict());
  }

  @ParameterizedTest
  @CsvSource({
    "signature-input, SIGNATURE_INPUT, 'sig1=();created=1;keyid=\"k\"'",
    "signature, SIGNATURE, sig1=:AAAA:",
    "signature, SIGNATURE, sig2=:AAAA:"
  })
  void refusesASecondSignature(String name, Malformation what, String second) {
    var first = good.field(name);

    assertEquals(new Rejection.Malformed(what), good.with(name, first + ", " + second).verdict());
    assertEquals(new Rejection.Malformed(what), good.with(name, second + "," + first).verdict());
  }

  @Test
  void takesAnyLabelButTheSameInBothFields() {
    var input = good.input("sig1=", "*x_9.-*=");

    var both = input.replace("signature", "sig1=", "*x_9.-*=").verdict();

    assertInstanceOf(Signed.class, both);
    assertEquals(new Rejection.Malformed(Malformation.LABEL), input.verdict());
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

    assertEquals(new Rejection.Malformed(Malformation.COMPONENT), odd.verdict());
  }
}
