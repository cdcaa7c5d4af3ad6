package dk.blogstafet.editing.passkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.Base64Url;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasskeyPublicKeyTest {
  private static final String ED25519 = "302a300506032b6570032100";
  private static final String P256 = "3059301306072a8648ce3d020106082a8648ce3d03010703420004";

  @Test
  void acceptsBothAlgorithms() {
    assertTrue(PasskeyPublicKey.parse(SoftAuthenticator.es256().draft().spki()).isPresent());
    assertTrue(PasskeyPublicKey.parse(SoftAuthenticator.eddsa().draft().spki()).isPresent());
  }

  @Test
  void refusesOtherCurvesAndAlgorithms() throws Exception {
    var ec = KeyPairGenerator.getInstance("EC");
    ec.initialize(new ECGenParameterSpec("secp384r1"));
    var rsa = KeyPairGenerator.getInstance("RSA");

    assertRefused(Base64Url.encode(ec.generateKeyPair().getPublic().getEncoded()));
    assertRefused(Base64Url.encode(rsa.generateKeyPair().getPublic().getEncoded()));
  }

  @Test
  void refusesAPointThatIsNotOnTheCurve() {
    assertRefused(encoded(P256 + "01".repeat(64)));
    assertRefused(encoded(P256 + "ff".repeat(64)));
  }

  @Test
  void refusesAPointOfSmallOrder() {
    assertRefused(encoded(ED25519 + "00".repeat(32)));
  }

  @Test
  void refusesOtherEncodings() {
    var sound = SoftAuthenticator.es256().draft().spki();

    assertRefused("");
    assertRefused(sound + "AA");
    assertRefused(sound + "==");
    assertRefused("?" + sound);
  }

  private static void assertRefused(String spki) {
    assertEquals(Optional.empty(), PasskeyPublicKey.parse(spki));
  }

  private static String encoded(String hex) {
    return Base64Url.encode(HexFormat.of().parseHex(hex));
  }
}
