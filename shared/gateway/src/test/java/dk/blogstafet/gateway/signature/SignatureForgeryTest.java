package dk.blogstafet.gateway.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Known attacks on the bytes of signatures and on keys.
class SignatureForgeryTest {
  private static final SignatureRejection INVALID = new SignatureRejection.Invalid();

  private final RawSignedRequest good = RawSignedRequest.example();

  @ParameterizedTest
  @ValueSource(strings = {"hmac-sha256", "rsa-v1_5-sha256", "ED25519", "none", ""})
  void refusesAnotherAlgorithmThoughTheSignatureFits(String algorithm) {
    var other = good.input("alg=\"ed25519\"", "alg=\"" + algorithm + "\"").signed();

    assertEquals(INVALID, other.result());
  }

  @Test
  void refusesAMacMadeWithThePublicKey() throws GeneralSecurityException {
    var unnamed = good.input(";alg=\"ed25519\"", "");
    var named = good.input("alg=\"ed25519\"", "alg=\"hmac-sha256\"");

    assertEquals(INVALID, unnamed.signature(mac("HmacSHA512", unnamed)).result());
    assertEquals(INVALID, named.signature(mac("HmacSHA512", named)).result());
    assertEquals(
        new SignatureRejection.MalformedSignature(SignatureError.SIGNATURE),
        named.signature(mac("HmacSHA256", named)).result());
  }

  private static byte[] mac(String algorithm, RawSignedRequest request)
      throws GeneralSecurityException {
    var mac = Mac.getInstance(algorithm);
    mac.init(new SecretKeySpec(TestKey.publicKey(), algorithm));
    return mac.doFinal(request.base());
  }

  /// RFC 8032, section 5.1.7: S must be below L, or each signature could be written in several
  /// ways.
  @Test
  void rejectsASignatureWithTheGroupOrderAdded() {
    var order =
        BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    var bytes = Ed25519.sign(TestKey.privateKey(), good.base());
    var scalar = new BigInteger(1, reversed(Arrays.copyOfRange(bytes, 32, 64))).add(order);
    var more = reversed(scalar.toByteArray());

    System.arraycopy(more, 0, bytes, 32, 32);

    assertEquals(INVALID, good.signature(bytes).result());
  }

  private static byte[] reversed(byte[] bytes) {
    var reversed = new byte[bytes.length];
    for (var i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }

  @Test
  void refusesTheSignatureThatFitsEveryMessageUnderAWeakKey() {
    var constant = new byte[64];
    constant[0] = 1;

    assertEquals(INVALID, good.signature(constant).result());
    assertEquals(INVALID, good.signature(new byte[64]).result());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 32, 63, 65, 128})
  void refusesASignatureOfAnotherLength(int length) {
    assertEquals(
        new SignatureRejection.MalformedSignature(SignatureError.SIGNATURE),
        good.signature(new byte[length]).result());
  }

  @ParameterizedTest
  @CsvSource({"Bg==, Bh==", "Bg==, Bg", "Bg==, Bg=", "uqFM, uq-M", "uqFM, uq_M", "uqFM, 'uqF M'"})
  void refusesBase64ThatIsNotTheOneWayToWriteIt(String text, String other) {
    assertEquals(
        new SignatureRejection.MalformedSignature(SignatureError.SIGNATURE),
        good.replace("signature", text, other).result());
  }

  @Test
  void answersUnknownAndOtherKeysAlike() {
    var message = good.to("stafet.example");
    var another = TestKey.publicKey();
    another[0] ^= 1;

    var unknown = RawSignedRequest.verdict(message, RawSignedRequest.NOW, Optional.empty());
    var wrong = RawSignedRequest.verdict(message, RawSignedRequest.NOW, Optional.of(another));
    var changed = good.path("/x").result();

    assertEquals(List.of(INVALID, INVALID, INVALID), List.of(unknown, wrong, changed));
  }

  @Test
  void rejectsAnUnknownKeyEvenIfTheDummyKeyFits() {
    var seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
    var standIn = Ed25519.privateKey(HexFormat.of().parseHex(seed));
    var message = good.signed(standIn).to("stafet.example");
    var publicKey = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
    var key = Optional.of(Base64.getDecoder().decode(publicKey));

    assertInstanceOf(
        VerifiedSignature.class, RawSignedRequest.verdict(message, RawSignedRequest.NOW, key));
    assertEquals(
        INVALID, RawSignedRequest.verdict(message, RawSignedRequest.NOW, Optional.empty()));
  }
}
