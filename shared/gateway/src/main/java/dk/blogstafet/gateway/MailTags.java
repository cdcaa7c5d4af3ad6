package dk.blogstafet.gateway;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The tags of an issue's mail, as SES repeats them in its events.
///
/// @param issue which issue, in 1 to 256 of the characters that tags may have (API reference of SES
///   v2, MessageTag)
/// @param row which line of its ledger, likewise
public record MailTags(String issue, String row) {
  private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  public MailTags {
    if (!isValid(issue) || !isValid(row)) {
      throw new IllegalArgumentException("Not the tags of an issue's mail");
    }
  }

  /// Reads tags by name; empty if one of the two is missing or invalid. Others are ignored.
  static Optional<MailTags> of(Map<String, String> tags) {
    var issue = tags.getOrDefault("issue", "");
    var row = tags.getOrDefault("row", "");
    return isValid(issue) && isValid(row)
        ? Optional.of(new MailTags(issue, row))
        : Optional.empty();
  }

  private static boolean isValid(String text) {
    return TEXT.matcher(text).matches();
  }
}
