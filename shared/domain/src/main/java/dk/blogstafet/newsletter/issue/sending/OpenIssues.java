package dk.blogstafet.newsletter.issue.sending;

import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.Issues;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.RelayId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Tells which issues of a relay are not final, so that readers' claims for them still count. Looks
/// at each issue once: one that became final since is only kept longer than needed.
final class OpenIssues {
  private final RelayId relay;
  private final Issues issues;
  private final Map<IssueId, Boolean> known = new ConcurrentHashMap<>();

  OpenIssues(RelayId relay, Issues issues) {
    this.relay = relay;
    this.issues = issues;
  }

  /// Returns those that are open, in the given order.
  List<IssueId> among(List<IssueId> wanted) {
    return wanted.stream().filter(it -> known.computeIfAbsent(it, this::isOpen)).toList();
  }

  private boolean isOpen(IssueId issue) {
    return issues
        .find(new IssueKey(relay, issue))
        .map(Issue::state)
        .filter(it -> !it.isFinal())
        .isPresent();
  }
}
