package dk.blogstafet.editing;

import java.util.regex.Pattern;

/// One thing that somebody sends, under a name of the sender's: sent again under the same name, it
/// is the same thing (the Idempotency-Key of HTTP).
///
/// @param name 16 to 64 letters, digits, hyphens and underscores
public record Upload(KeyId key, String name) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,64}");

  public Upload {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException("Unchecked name of an upload");
    }
  }
}
