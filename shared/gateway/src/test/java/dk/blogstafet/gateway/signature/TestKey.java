package dk.blogstafet.gateway.signature;

import java.security.PrivateKey;
import java.util.Base64;

/// The published key `test-key-ed25519` of RFC 9421, appendix B.1.4.
public final class TestKey {
  /// Its thumbprint (RFC 7638).
  public static final String ID = "poqkLGiymh_W0uP6PZFw-dvez3QJT5SolqXBCW38r0U";

  private static final String PUBLIC = "JrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=";
  private static final String SEED = "n4Ni+HpISpVObnQMW0wOhCKROaIKqKtW/2ZYb2p9KcU=";

  private TestKey() {}

  /// Returns the public key's 32 bytes.
  public static byte[] publicKey() {
    return Base64.getDecoder().decode(PUBLIC);
  }

  public static PrivateKey privateKey() {
    return Ed25519.privateKey(Base64.getDecoder().decode(SEED));
  }
}
