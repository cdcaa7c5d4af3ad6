package dk.blogstafet.gateway.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The signature's own parameters: time, key and syntax.
class SignatureInputTest {
  private static final SignatureRejection PARAMETER =
      new SignatureRejection.MalformedSignature(SignatureError.PARAMETER);

  private final RawSignedRequest good = RawSignedRequest.example();

  @ParameterizedTest
  @ValueSource(longs = {-60, -1, 0, 299, 300})
  void takesASignatureWithinTheWindow(long age) {
    assertInstanceOf(VerifiedSignature.class, good.verdict(RawSignedRequest.NOW.plusSeconds(age)));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1_000_000_000, -61, 301, 100_000})
  void refusesASignatureOutsideTheWindowAndTellsTheTime(long age) {
    var now = RawSignedRequest.NOW.plusSeconds(age);

    assertEquals(new SignatureRejection.Expired(now), good.verdict(now.plusNanos(999_999_999)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999999999", "-999999999999999", "0", "-1"})
  void refusesTimesThatAreFarOff(String created) {
    var odd = good.input("created=1795000000", "created=" + created).signed();

    assertEquals(new SignatureRejection.Expired(RawSignedRequest.NOW), odd.result());
  }

  @Test
  void endsWithExpires() {
    var short1 = good.input(";alg", ";expires=1795000010;alg").signed();

    assertInstanceOf(VerifiedSignature.class, short1.verdict(RawSignedRequest.NOW.plusSeconds(9)));
    assertEquals(
        new SignatureRejection.Expired(RawSignedRequest.NOW.plusSeconds(10)),
        short1.verdict(RawSignedRequest.NOW.plusSeconds(10)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";tag=\"blogstafet\"",
        ";nonce=\"\"",
        ";nonce=\"0123456789012345678901234567890123456789012345678901234567890123\"",
        ";expires=1795000001"
      })
  void acceptsValidParameters(String more) {
    var request = good.input(";alg=\"ed25519\"", more).signed();

    assertInstanceOf(VerifiedSignature.class, request.result());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ";tag=\"web-bot-auth\"",
        ";nonce=\"01234567890123456789012345678901234567890123456789012345678901234\"",
        ";expires=1795000000",
        ";expires=1",
        ";created=1795000000",
        ";keyid=\"x\"",
        ";unknown=1",
        ";unknown",
        ";Alg=\"ed25519\"",
        ";tag"
      })
  void refusesOtherParameters(String more) {
    var request = good.with("signature-input", good.field("signature-input") + more).signed();

    assertInstanceOf(SignatureRejection.MalformedSignature.class, request.result());
  }

  @ParameterizedTest
  @CsvSource({
    "created=1795000000;, ''",
    "created=1795000000, created",
    ";alg=, ;tag=\"x\";alg=",
    ";alg=, ;expires=1795000000;alg=",
    "keyid=\"poqkL, keyid=\"poqk",
    "keyid=\"poqkL, keyid=\"poqk+"
  })
  void refusesParametersThatAreMissingOrOutOfPlace(String text, String other) {
    assertEquals(PARAMETER, good.input(text, other).signed().result());
  }

  @ParameterizedTest
  @CsvSource({
    "created=1795000000, created=\"1795000000\"",
    "created=1795000000, created=1795000000.0",
    "created=1795000000, created=1e9",
    "created=1795000000, created=1795000000000000",
    "created=1795000000, created=?1",
    "created=1795000000, created=@1795000000",
    "created=1795000000, created=",
    "sig1=, Sig1=",
    "sig1=, sig1",
    "sig1=(, sig1=",
    "'\"@path\" ', '\"@path\",'",
    "sig1=, 'sig1=();created=1, sig1='",
    "'\"@method\" \"@', '\"@method\"\"@'",
    "'\"@method\" ', '\"@method\"\t'",
    "@method, @method\\",
    "alg=\"ed25519\", alg=ed25519",
    "alg=\"ed25519\", alg=\"ed\\25519\"",
    "alg=\"ed25519\", alg=\"ed25519"
  })
  void rejectsInvalidSignatureInput(String text, String other) {
    assertEquals(
        new SignatureRejection.MalformedSignature(SignatureError.SIGNATURE_INPUT),
        good.input(text, other).result());
  }

  @Test
  void acceptsOptionalBlanksAndSignsWithoutThem() {
    var wide = good.input("(\"@method\" ", "( \"@method\"   ").input("key\")", "key\"  )");

    assertInstanceOf(VerifiedSignature.class, wide.input(";alg", ";  alg").result());
  }
}
