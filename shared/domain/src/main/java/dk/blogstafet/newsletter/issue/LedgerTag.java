package dk.blogstafet.newsletter.issue;

import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.RelayId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The labels of an issue's mail, by which the mail service's notifications lead to its line in the
/// ledger. They name no reader.
///
/// @param code of the line
public record LedgerTag(LedgerKey key, String code) {
  /// The label with relay and issue.
  public static final String ISSUE = "issue";

  /// The label with batch, place and code.
  public static final String ROW = "row";

  private static final Pattern ISSUE_FORM = Pattern.compile("([a-z0-9-]+)_([0-9Wegr-]+)");
  private static final Pattern ROW_FORM =
      Pattern.compile("(\\d{1,8})_(\\d{1,3})_([A-Za-z0-9_-]{43})");

  /// Returns the labels.
  public Map<String, String> labels() {
    var issue = key.issue();
    return Map.of(
        ISSUE, issue.relay() + "_" + issue.id(), ROW, key.batch() + "_" + key.place() + "_" + code);
  }

  /// Reads the labels; empty if they are not an issue's.
  public static Optional<LedgerTag> read(String issue, String row) {
    var left = ISSUE_FORM.matcher(issue);
    var right = ROW_FORM.matcher(row);
    if (!left.matches()
        || !right.matches()
        || !RelayId.isValid(left.group(1))
        || !IssueId.isValid(left.group(2))) {
      return Optional.empty();
    }
    var batch = Integer.parseInt(right.group(1));
    var place = Integer.parseInt(right.group(2));
    var key = new IssueKey(new RelayId(left.group(1)), new IssueId(left.group(2)));
    return LedgerKey.isValid(batch, place)
        ? Optional.of(new LedgerTag(new LedgerKey(key, batch, place), right.group(3)))
        : Optional.empty();
  }
}
