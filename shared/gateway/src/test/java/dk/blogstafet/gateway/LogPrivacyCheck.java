package dk.blogstafet.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Checks that log lines contain no addresses, tokens or subscriber ids, and none of a test's own
/// secrets.
public final class LogPrivacyCheck {
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s\"<>,;:(=]+(@|%40)[^\\s\"<>,;:()]+\\.[A-Za-z]{2,}");

  /// A subscriber id has 43 characters of base64url, a token more.
  private static final Pattern CODE =
      Pattern.compile("(?<![\\w.$/-])[A-Za-z0-9_-]{43,}(?![\\w.$/-])");

  private final List<String> secrets = new ArrayList<>();

  /// Forbids these texts too.
  public LogPrivacyCheck keep(String... more) {
    for (var secret : more) {
      if (secret.isBlank()) {
        throw new IllegalArgumentException("Every line contains an empty text");
      }
      secrets.add(secret);
    }
    return this;
  }

  /// Checks a line.
  ///
  /// @throws AssertionError if it contains a forbidden text
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
