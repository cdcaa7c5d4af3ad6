package dk.blogstafet.reply;

import dk.blogstafet.relay.RelayId;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Identifies a case.
///
/// @param name a keyed code of what was asked for, which reveals nothing of it
public record ReplyCaseKey(RelayId relay, String name) {
  private static final int LENGTH = 16;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{" + LENGTH + "}");

  public ReplyCaseKey {
    if (!isValid(name)) {
      throw new IllegalArgumentException("Not the name of a case");
    }
  }

  /// Returns whether a text has the form of a case's name.
  public static boolean isValid(String name) {
    return FORM.matcher(name).matches();
  }

  /// Returns the key of a request: the same post, person and text have the same one.
  ///
  /// @param digest returns a keyed digest of at least 16 characters in base64url
  static ReplyCaseKey of(RelayId relay, ReplyRequest request, UnaryOperator<String> digest) {
    var whole =
        String.join("\n", relay.slug(), request.post().slug(), request.name(), request.text());
    return new ReplyCaseKey(relay, digest.apply("reply\n" + whole).substring(0, LENGTH));
  }

  @Override
  public String toString() {
    return relay.slug() + "/" + name;
  }
}
