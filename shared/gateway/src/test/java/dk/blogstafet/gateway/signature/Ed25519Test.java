package dk.blogstafet.gateway.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Ed25519Test {
  private static final HexFormat HEX = HexFormat.of();

  /// RFC 8032, section 7.1, test 2.
  @Test
  void signsAndVerifiesTheExampleOfTheRfc() {
    var seed = HEX.parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    var key = HEX.parseHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    var message = new byte[] {0x72};

    var signature = Ed25519.sign(Ed25519.privateKey(seed), message);

    assertArrayEquals(
        HEX.parseHex(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
        signature);
    assertTrue(Ed25519.verify(key, message, signature));
    assertFalse(Ed25519.verify(key, new byte[] {0x73}, signature));
  }

  @Test
  void refusesAKeyThatIsNoPointOfTheCurve() {
    var none = new byte[32];
    none[0] = 2;

    assertFalse(Ed25519.verify(none, new byte[0], new byte[64]));
  }

  @Test
  void refusesKeysOfAnotherLengthOrKind() throws NoSuchAlgorithmException {
    var another = KeyPairGenerator.getInstance("X25519").generateKeyPair().getPrivate();

    assertThrows(IllegalArgumentException.class, () -> Ed25519.privateKey(new byte[31]));
    assertThrows(
        IllegalArgumentException.class,
        () -> Ed25519.verify(new byte[33], new byte[0], new byte[64]));
    assertThrows(IllegalArgumentException.class, () -> Ed25519.sign(another, new byte[0]));
  }
}
