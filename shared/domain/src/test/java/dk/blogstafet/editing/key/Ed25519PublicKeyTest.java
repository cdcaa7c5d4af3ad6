package dk.blogstafet.editing.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ed25519PublicKeyTest {
  private static final String X = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

  /// RFC 8037, appendix A.3, and the key of docs/signing.md.
  @ParameterizedTest
  @CsvSource({
    X + ", kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k",
    "JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs, poqkLGiymh_W0uP6PZFw-dvez3QJT5SolqXBCW38r0U"
  })
  void hasItsThumbprintAsId(String x, String thumbprint) {
    assertEquals(new KeyId(thumbprint), new Ed25519PublicKey(x).id());
  }

  @Test
  void convertsToItsBytesAndBack() {
    var bytes = Base64.getUrlDecoder().decode(X);

    assertEquals(Optional.of(Ed25519PublicKey.of(bytes)), Ed25519PublicKey.parse(X));
    assertArrayEquals(bytes, new Ed25519PublicKey(X).bytes());
  }

  @Test
  void parsesWithAndWithoutItsPrefix() {
    var key = new Ed25519PublicKey(X);

    assertEquals("ed25519:" + X, key.labelled());
    assertEquals(Optional.of(key), Ed25519PublicKey.parseLabelled(key.labelled()));
    assertEquals(Optional.of(key), Ed25519PublicKey.parseLabelled(X));
    assertEquals(Optional.empty(), Ed25519PublicKey.parseLabelled("ed25519:ed25519:" + X));
    assertEquals(Optional.empty(), Ed25519PublicKey.parseLabelled("ED25519:" + X));
  }

  /// y = 2 is on no point of the curve, y = 3 on two.
  @ParameterizedTest
  @CsvSource({
    X + ", true",
    "JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs, true",
    "AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, false",
    "AwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, true",
    "AwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIA, true",
    "AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIA, false"
  })
  void detectsTextsThatAreNoPointOfTheCurve(String x, boolean isPoint) {
    assertEquals(isPoint, new Ed25519PublicKey(x).isPoint());
  }

  @Test
  void recognisesTheKeyWhosePrivateKeyWasPublished() {
    assertTrue(new Ed25519PublicKey("JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs").isPublished());
    assertFalse(new Ed25519PublicKey(X).isPublished());
  }

  /// The 14 encodings that are read as one of the eight points of small order: y, y + p where it
  /// fits, and both with the sign bit.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0100000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000080",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
      })
  void rejectsPointsOfSmallOrder(String hex) {
    var bytes = HexFormat.of().parseHex(hex);

    assertTrue(Ed25519Curve.isOfSmallOrder(bytes));
    assertEquals(Optional.empty(), Ed25519PublicKey.parse(base64(bytes)));
    assertThrows(IllegalArgumentException.class, () -> Ed25519PublicKey.of(bytes));
  }

  @Test
  void acceptsAllOtherPoints() {
    var random = new Random(9421);
    for (var i = 0; i < 200; i++) {
      var bytes = new byte[32];
      random.nextBytes(bytes);

      assertFalse(Ed25519Curve.isOfSmallOrder(bytes));
      assertArrayEquals(bytes, Ed25519PublicKey.parse(base64(bytes)).orElseThrow().bytes());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        " " + X,
        X + "\n",
        X + "=",
        // The same bytes with other trailing bits.
        "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURp",
        // The other alphabet of base64.
        "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo",
        // 31, 33 and 64 bytes.
        "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHUQ",
        "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURoA",
        X + X,
        "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURø"
      })
  void rejectsInvalidTexts(String text) {
    assertEquals(Optional.empty(), Ed25519PublicKey.parse(text));
    assertThrows(IllegalArgumentException.class, () -> new Ed25519PublicKey(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", X + "A", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHUR#"})
  void rejectsInvalidThumbprints(String text) {
    assertThrows(IllegalArgumentException.class, () -> new KeyId(text));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// The curve's arithmetic (RFC 8032, section 5.1), implemented independently. The double of a
  /// point has the y (y² + x²) / (2 - y² + x²), and x² follows from y. Doubling three times needs
  /// no more.
  private static final class Ed25519Curve {
    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger D =
        BigInteger.valueOf(-121_665).multiply(BigInteger.valueOf(121_666).modInverse(P)).mod(P);

    static boolean isOfSmallOrder(byte[] encoded) {
      var y = y(encoded).mod(P);
      for (var doubled = 0; doubled < 3; doubled++) {
        y = doubled(y);
      }
      return y.equals(BigInteger.ONE);
    }

    private static BigInteger y(byte[] encoded) {
      var bigEndian = new byte[encoded.length];
      for (var i = 0; i < encoded.length; i++) {
        bigEndian[i] = encoded[encoded.length - 1 - i];
      }
      return new BigInteger(1, bigEndian).clearBit(255);
    }

    private static BigInteger doubled(BigInteger y) {
      var yy = y.multiply(y).mod(P);
      var below = D.multiply(yy).add(BigInteger.ONE);
      var xx = yy.subtract(BigInteger.ONE).multiply(below.modInverse(P)).mod(P);
      var divisor = BigInteger.TWO.subtract(yy).add(xx);
      return yy.add(xx).multiply(divisor.modInverse(P)).mod(P);
    }
  }
}
