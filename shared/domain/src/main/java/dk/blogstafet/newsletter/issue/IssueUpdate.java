package dk.blogstafet.newsletter.issue;

import java.util.Optional;

/// A change of issues, stored in one transaction.
///
/// @param issue replaces the one with the previous version; version 1 is new
/// @param relay replaces the one with the previous version
/// @param site replaces the one with the previous version
/// @param batch a new one, or, if it is done, replaces the open one
/// @param line replaces a line of the ledger
public record IssueUpdate(
    Optional<Issue> issue,
    Optional<RelayMailing> relay,
    Optional<SiteMailing> site,
    Optional<IssueBatch> batch,
    Optional<LedgerChange> line) {
  private static final IssueUpdate NOTHING =
      new IssueUpdate(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /// A changed line of the ledger.
  ///
  /// @param seen as it was read; empty if it did not exist
  public record LedgerChange(Optional<DeliveryRecord> seen, DeliveryRecord then) {}

  public static IssueUpdate of(Issue then) {
    return NOTHING.with(then);
  }

  public static IssueUpdate of(RelayMailing then) {
    return NOTHING.with(then);
  }

  public static IssueUpdate of(SiteMailing then) {
    return NOTHING.with(then);
  }

  /// Sets the issue.
  public IssueUpdate with(Issue then) {
    return new IssueUpdate(Optional.of(then), relay, site, batch, line);
  }

  /// Sets the state of a relay's newsletter.
  public IssueUpdate with(RelayMailing then) {
    return new IssueUpdate(issue, Optional.of(then), site, batch, line);
  }

  /// Sets the state of all newsletters.
  public IssueUpdate with(SiteMailing then) {
    return new IssueUpdate(issue, relay, Optional.of(then), batch, line);
  }

  /// Sets the batch.
  public IssueUpdate with(IssueBatch then) {
    return new IssueUpdate(issue, relay, site, Optional.of(then), line);
  }

  /// Sets the change of the ledger.
  public IssueUpdate with(LedgerChange then) {
    return new IssueUpdate(issue, relay, site, batch, Optional.of(then));
  }
}
