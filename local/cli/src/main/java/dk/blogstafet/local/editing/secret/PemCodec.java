package dk.blogstafet.local.editing.secret;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// A private key as text (RFC 7468, section 10), as openssl writes and reads it too.
final class PemCodec {
  private static final String TITLE =
      "# The private key of a Blogstafet editor. Keep it secret; it never has to leave this"
          + " machine.\n";
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";
  private static final Pattern FORM = Pattern.compile(BEGIN + "([A-Za-z0-9+/=\\s]{1,4000})" + END);

  private PemCodec() {}

  /// A key as text.
  static byte[] write(EditorKeyPair key) {
    var base64 = Base64.getEncoder().encodeToString(key.pkcs8());
    return (TITLE + BEGIN + "\n" + base64 + "\n" + END + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  /// The key in a text; empty where there is none, or one of another kind than Ed25519.
  static Optional<EditorKeyPair> read(byte[] text) {
    var found = FORM.matcher(new String(text, StandardCharsets.ISO_8859_1));
    return found.find() ? decode(found.group(1)) : Optional.empty();
  }

  private static Optional<EditorKeyPair> decode(String base64) {
    try {
      var der = Base64.getMimeDecoder().decode(base64);
      var factory = KeyFactory.getInstance("Ed25519");
      return EditorKeyPair.of(factory.generatePrivate(new PKCS8EncodedKeySpec(der)));
    } catch (InvalidKeySpecException | IllegalArgumentException other) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK since 15 has Ed25519", impossible);
    }
  }
}
