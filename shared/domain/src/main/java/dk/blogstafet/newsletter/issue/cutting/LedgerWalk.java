package dk.blogstafet.newsletter.issue.cutting;

import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.issue.DeliveryRecord;
import dk.blogstafet.newsletter.issue.DeliveryState;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueBatch;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.Issues;
import dk.blogstafet.vault.HmacSha256;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks readers up in an issue's ledger, in order of their ids. Lines have only codes, which are
/// in no order; but batches are, by the first letters of their readers' ids. So only the batches
/// that can have a reader are in memory: about one in 4,096 of the ledger, and two more.
final class LedgerWalk {
  private final IssueKey issue;
  private final Issues issues;
  private final HmacSha256 macs;
  private final Instant before;
  private final Deque<OpenBatch> open = new ArrayDeque<>();
  private Optional<IssueBatch> next;

  /// @param before only mails of an earlier time count
  /// @param after where to start: readers up to this one are not looked up
  LedgerWalk(
      Issue issue, Issues issues, HmacSha256 macs, Instant before, Optional<SubscriberId> after) {
    this.issue = issue.key();
    this.issues = issues;
    this.macs = macs;
    this.before = before;
    this.next = after.flatMap(it -> lastBefore(issue, it)).or(() -> batch(1));
  }

  /// The codes of a batch's mails.
  ///
  /// @param end the start of the batch after it; empty for the last one
  private record OpenBatch(Optional<String> end, Set<String> codes) {
    boolean isOver(String start) {
      return end.filter(it -> it.compareTo(start) < 0).isPresent();
    }
  }

  /// Returns whether a reader was sent a copy.
  boolean wasSent(Subscription subscription) {
    moveTo(IssueBatch.start(subscription.who()));
    if (open.isEmpty()) {
      return false;
    }
    var code = DeliveryRecord.code(macs, issue, subscription);
    return open.stream().anyMatch(it -> it.codes().contains(code));
  }

  private void moveTo(String start) {
    open.removeIf(it -> it.isOver(start));
    while (next.filter(it -> it.start().compareTo(start) <= 0).isPresent()) {
      var reached = next.orElseThrow();
      next = batch(reached.number() + 1);
      var end = next.map(IssueBatch::start);
      if (!new OpenBatch(end, Set.of()).isOver(start)) {
        open.add(new OpenBatch(end, codes(reached.number())));
      }
    }
  }

  private Set<String> codes(int number) {
    return issues.lines(issue, number).stream()
        .filter(it -> it.state() == DeliveryState.SENT && it.at().isBefore(before))
        .map(DeliveryRecord::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<IssueBatch> batch(int number) {
    return issues.batch(issue, number);
  }

  /// Returns the last batch that starts before a reader, by halving.
  private Optional<IssueBatch> lastBefore(Issue whole, SubscriberId who) {
    var start = IssueBatch.start(who);
    var found = Optional.<IssueBatch>empty();
    var low = 1;
    var high = whole.audience().batches();
    while (low <= high) {
      var middle = (low + high) / 2;
      var there = batch(middle).filter(it -> it.start().compareTo(start) < 0);
      if (there.isPresent()) {
        found = there;
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return found;
  }
}
