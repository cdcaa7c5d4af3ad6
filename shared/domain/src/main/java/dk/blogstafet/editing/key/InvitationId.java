package dk.blogstafet.editing.key;

import dk.blogstafet.relay.Base64Url;
import dk.blogstafet.relay.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// An invitation's id: the SHA-256 of its code, in base64url. The code can't be recovered from it.
public record InvitationId(String hash) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  public InvitationId {
    if (!isValid(hash)) {
      throw new IllegalArgumentException("Not an invitation's id: " + hash);
    }
  }

  /// Returns whether a text has the form of an id.
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  /// Returns the id of a code.
  public static InvitationId of(String code) {
    return new InvitationId(Base64Url.encode(Sha256.of(code.getBytes(StandardCharsets.UTF_8))));
  }

  @Override
  public String toString() {
    return hash;
  }
}
