package dk.blogstafet.newsletter.issue;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.List;

/// What sweeps need to know about all newsletters, read at once.
///
/// @param open the issues that are not final, in order of relay and due date
public record MailingOverview(SiteMailing site, List<RelayMailing> relays, List<IssueKey> open) {
  public MailingOverview {
    relays = List.copyOf(relays);
    open = List.copyOf(open);
  }

  /// Returns a relay's state.
  public RelayMailing of(RelayId relay) {
    return relays.stream()
        .filter(it -> it.relay().equals(relay))
        .findFirst()
        .orElseGet(() -> RelayMailing.none(relay));
  }

  /// Returns the change that stops an issue for good: readers who have not had it get neither it
  /// nor, later, its posts.
  ///
  /// @param through posts published up to then are the issue's
  public IssueUpdate stop(Issue issue, Instant through) {
    var key = issue.key();
    var then = IssueUpdate.of(issue.next().moved(IssueState.STOPPED));
    return key.isCorrection() ? then : then.with(of(key.relay()).stopped(key, through));
  }
}
