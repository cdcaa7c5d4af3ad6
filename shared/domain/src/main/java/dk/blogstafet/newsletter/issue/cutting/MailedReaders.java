package dk.blogstafet.newsletter.issue.cutting;

import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueContent;
import dk.blogstafet.newsletter.issue.Issues;
import dk.blogstafet.vault.HmacSha256;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The readers who were mailed a post before it was corrected, by the ledgers of its issues. A
/// reader who subscribed after the post was published had no copy with it.
final class MailedReaders implements Predicate<Subscription> {
  private final Issue correction;
  private final IssueContent.IssuePost post;
  private final List<LedgerWalk> ledgers;

  /// @param sources the issues that may have mailed the post
  /// @param after the last subscription that was looked at before
  MailedReaders(
      Issue correction,
      List<Issue> sources,
      Issues issues,
      HmacSha256 macs,
      Optional<SubscriberId> after) {
    this.correction = correction;
    var content = correction.content().orElseThrow();
    this.post = content.posts().getFirst();
    var before = MailedIssues.end(content);
    this.ledgers =
        sources.stream().map(it -> new LedgerWalk(it, issues, macs, before, after)).toList();
  }

  @Override
  public boolean test(Subscription subscription) {
    return correction.isFor(subscription)
        && subscription.since().isBefore(post.published())
        && ledgers.stream().anyMatch(it -> it.wasSent(subscription));
  }
}
