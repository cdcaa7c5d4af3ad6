package dk.blogstafet.newsletter.issue.cutting;

import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.Issues;
import dk.blogstafet.vault.KeyVault;
import java.util.Optional;
import java.util.function.Predicate;

/// Decides who gets an issue: the readers of its frequency for whom something is new; a correction,
/// those who were mailed its post.
public final class AudienceRule {
  private final Issues issues;
  private final KeyVault vault;

  public AudienceRule(Issues issues, KeyVault vault) {
    this.issues = issues;
    this.vault = vault;
  }

  /// Returns whether a subscription belongs to an issue's audience. Must be asked in order of the
  /// subscribers' ids.
  ///
  /// @param after the last subscription that was looked at before
  public Predicate<Subscription> of(Issue issue, Optional<SubscriberId> after) {
    return issue.key().isCorrection()
        ? new MailedReaders(issue, MailedIssues.of(issue, issues), issues, vault.hmac(), after)
        : issue::isFor;
  }
}
