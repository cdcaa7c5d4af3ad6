package dk.blogstafet.newsletter.issue.editing;

import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueCalendar;
import dk.blogstafet.newsletter.issue.IssueContent;
import dk.blogstafet.newsletter.issue.IssueContents;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.IssuePause;
import dk.blogstafet.newsletter.issue.IssueState;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.Issues;
import dk.blogstafet.newsletter.issue.editing.IssueEditOutcome.EditRejection;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.change.OptimisticRetry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Changes issues as editors want. A change that is repeated has the same outcome and is stored
/// once. Methods throw a [dk.blogstafet.relay.change.ContentionException] if too many requests
/// change an issue at once.
public final class IssueEditor {
  private final Relays relays;
  private final Issues issues;
  private final Predicate<IssueUpdate> store;
  private final IssueContents contents;
  private final Clock clock;

  /// @param store stores a change of the editor; false if any of it was changed concurrently
  public IssueEditor(
      Relays relays,
      Issues issues,
      Predicate<IssueUpdate> store,
      IssueContents contents,
      Clock clock) {
    this.relays = relays;
    this.issues = issues;
    this.store = store;
    this.contents = contents;
    this.clock = clock;
  }

  /// Makes an issue wait for an editor, whatever its relay's settings. A frequency's next issue can
  /// be held before it is due.
  public IssueEditOutcome hold(IssueKey key) {
    return OptimisticRetry.until(() ->
        issues
            .find(key)
            .map(issue ->
                switch (issue.state()) {
                  case HELD -> unchanged(issue);
                  case RELEASED -> change(issue.next().moved(IssueState.HELD));
                  case CUTTING, SENDING -> rejected(EditRejection.CUT);
                  case SENT -> rejected(EditRejection.SENT);
                  case STOPPED -> rejected(EditRejection.STOPPED);
                })
            .orElseGet(() ->
                isUpcoming(key)
                    ? change(Issue.held(key))
                    : Optional.of(new IssueEditOutcome.NotFound())));
  }

  /// Lets a held issue go out when it is due, or a paused one go on.
  public IssueEditOutcome release(IssueKey key) {
    return edit(
        key,
        issue ->
            switch (issue.state()) {
              case HELD -> change(issue.next().moved(IssueState.RELEASED));
              case RELEASED, SENT -> unchanged(issue);
              case CUTTING, SENDING -> resume(issue);
              case STOPPED -> rejected(EditRejection.STOPPED);
            });
  }

  private Optional<IssueEditOutcome> resume(Issue issue) {
    var reason = issue.pause().map(IssuePause::reason);
    if (reason.isEmpty()) {
      return unchanged(issue);
    }
    return reason.get() == IssuePause.PauseReason.RESTORED
        ? rejected(EditRejection.SENT_BEFORE)
        : change(issue.next().resumed());
  }

  /// Pauses an issue that is being sent. Mails that are on their way still go out: up to 100, or
  /// those of 5 seconds.
  public IssueEditOutcome pause(IssueKey key) {
    var pause =
        new IssuePause(
            IssuePause.PauseReason.EDITOR, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return edit(
        key,
        issue ->
            switch (issue.state()) {
              case HELD, RELEASED -> rejected(EditRejection.NOT_CUT);
              case CUTTING, SENDING ->
                  issue.pause().isPresent() ? unchanged(issue) : change(issue.next().paused(pause));
              case SENT -> rejected(EditRejection.SENT);
              case STOPPED -> rejected(EditRejection.STOPPED);
            });
  }

  /// Stops an issue for good: readers who have not had it get neither it nor, later, its posts.
  public IssueEditOutcome stop(IssueKey key) {
    return edit(
        key,
        issue ->
            switch (issue.state()) {
              case HELD, RELEASED, CUTTING, SENDING -> storeStop(issue);
              case SENT -> rejected(EditRejection.SENT);
              case STOPPED -> unchanged(issue);
            });
  }

  private Optional<IssueEditOutcome> storeStop(Issue issue) {
    var through =
        issue
            .content()
            .map(IssueContent::through)
            .orElseGet(() -> contents.through(issue.key().id(), clock.instant()));
    var update = issues.overview().stop(issue, through);
    return change(update, update.issue().orElseThrow());
  }

  private boolean isUpcoming(IssueKey key) {
    return relays.find(key.relay()).isPresent()
        && IssueCalendar.isOpen(key, issues.overview().of(key.relay()), clock.instant());
  }

  private IssueEditOutcome edit(IssueKey key, Function<Issue, Optional<IssueEditOutcome>> attempt) {
    return OptimisticRetry.until(() ->
        issues
            .find(key)
            .map(attempt)
            .orElseGet(() -> Optional.of(new IssueEditOutcome.NotFound())));
  }

  private Optional<IssueEditOutcome> change(Issue then) {
    return change(IssueUpdate.of(then), then);
  }

  private Optional<IssueEditOutcome> change(IssueUpdate update, Issue then) {
    return store.test(update) ? Optional.of(new IssueEditOutcome.Changed(then)) : Optional.empty();
  }

  private static Optional<IssueEditOutcome> unchanged(Issue seen) {
    return Optional.of(new IssueEditOutcome.Unchanged(seen));
  }

  private static Optional<IssueEditOutcome> rejected(EditRejection reason) {
    return Optional.of(new IssueEditOutcome.Rejected(reason));
  }
}
