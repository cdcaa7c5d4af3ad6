package dk.blogstafet.relay;

import java.util.regex.Pattern;

/// Why a baton was passed on, as the end of a sentence that begins with "because".
public final class HandOverReason {
  /// What the sentence itself says, and people write too.
  private static final Pattern AROUND =
      Pattern.compile("^(?:fordi|because)\\s+|[.\\s]+$", Pattern.CASE_INSENSITIVE);

  private HandOverReason() {}

  /// Returns a reason without "because" at the beginning and without the full stop.
  public static String of(String typed) {
    return AROUND.matcher(typed).replaceAll("");
  }
}
