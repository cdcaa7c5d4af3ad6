package dk.blogstafet.newsletter.issue;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// How a relay's newsletter is sent, and its latest issue of each frequency.
///
/// @param isAutomatic whether issues go out when they are due; otherwise an editor releases each
/// @param last the latest issues that were begun or stopped
/// @param version counts from 1; 0 if not stored
public record RelayMailing(
    RelayId relay, boolean isAutomatic, Map<MailFrequency, LastIssue> last, int version) {
  /// The latest issue of a frequency.
  ///
  /// @param through posts published later belong to the next issue
  /// @param floor posts published up to then are in no later copy, because an editor stopped their
  ///   issue
  public record LastIssue(IssueId id, Instant through, Instant floor) {
    private static final Instant NEVER = Instant.EPOCH;

    /// Returns the later of two in each respect.
    private LastIssue and(LastIssue other) {
      return new LastIssue(
          id.due().isBefore(other.id.due()) ? other.id : id,
          IssueContents.later(through, other.through),
          IssueContents.later(floor, other.floor));
    }
  }

  public RelayMailing {
    last = Map.copyOf(last);
  }

  /// Returns the state of a relay that has had no issue.
  public static RelayMailing none(RelayId relay) {
    return new RelayMailing(relay, true, Map.of(), 0);
  }

  /// Returns the latest issue of a frequency.
  public Optional<LastIssue> latest(MailFrequency frequency) {
    return Optional.ofNullable(last.get(frequency));
  }

  /// Returns the latest issue of an issue's frequency.
  public Optional<LastIssue> latest(IssueKey issue) {
    return issue.frequency().flatMap(this::latest);
  }

  /// Returns up to when posts belong to earlier issues of a frequency.
  public Instant through(MailFrequency frequency) {
    return latest(frequency).map(LastIssue::through).orElse(LastIssue.NEVER);
  }

  /// Returns up to when posts belong to issues before this one, as far as is known.
  Instant throughBefore(IssueKey issue) {
    return latest(issue)
        .filter(it -> it.id().due().isBefore(issue.id().due()))
        .map(LastIssue::through)
        .orElse(LastIssue.NEVER);
  }

  /// Returns up to when posts are in no copy of an issue's frequency.
  Instant floor(IssueKey issue) {
    return latest(issue).map(LastIssue::floor).orElse(LastIssue.NEVER);
  }

  /// Returns whether this issue, or a later one of its frequency, was begun or stopped.
  public boolean isPast(IssueKey issue) {
    return latest(issue).filter(it -> !it.id().due().isBefore(issue.id().due())).isPresent();
  }

  /// Returns the state with issues that go out when they are due, or that an editor releases.
  public RelayMailing automatic(boolean then) {
    return new RelayMailing(relay, then, last, version + 1);
  }

  /// Returns the state after an issue was cut, or waits for an editor.
  public RelayMailing cut(IssueKey issue, Instant through) {
    return with(issue, new LastIssue(issue.id(), through, LastIssue.NEVER));
  }

  /// Returns the state after an issue was stopped: readers who have not had its posts don't get
  /// them.
  public RelayMailing stopped(IssueKey issue, Instant through) {
    return with(issue, new LastIssue(issue.id(), through, through));
  }

  private RelayMailing with(IssueKey issue, LastIssue then) {
    var all = new EnumMap<MailFrequency, LastIssue>(MailFrequency.class);
    all.putAll(last);
    all.merge(issue.frequency().orElseThrow(), then, LastIssue::and);
    return new RelayMailing(relay, isAutomatic, all, version + 1);
  }
}
