package dk.blogstafet.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What no line of a log may have: addresses, tokens and readers' names, whichever they are, and
/// whatever else a test names.
public final class LogPrivacyCheck {
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s\"<>,;:(=]+(@|%40)[^\\s\"<>,;:()]+\\.[A-Za-z]{2,}");

  /// A reader's name has 43 characters of base64url, a token more.
  private static final Pattern CODE =
      Pattern.compile("(?<![\\w.$/-])[A-Za-z0-9_-]{43,}(?![\\w.$/-])");

  private final List<String> secrets = new ArrayList<>();

  /// Besides forbids these texts.
  public LogPrivacyCheck keep(String... more) {
    for (var secret : more) {
      if (secret.isBlank()) {
        throw new IllegalArgumentException("An empty text is in every line");
      }
      secrets.add(secret);
    }
    return this;
  }

  /// Looks at a line.
  ///
  /// @throws AssertionError if it tells what it mustn't
  public void check(String line) {
    if (ADDRESS.matcher(line).find()) {
      throw new AssertionError("An address in a log: " + line);
    }
    if (CODE.matcher(line).find()) {
      throw new AssertionError("A token or a reader's name in a log: " + line);
    }
    if (secrets.stream().anyMatch(line::contains)) {
      throw new AssertionError("A secret in a log: " + line);
    }
  }
}
