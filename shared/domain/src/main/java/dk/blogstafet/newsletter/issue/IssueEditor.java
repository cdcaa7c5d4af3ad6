package dk.blogstafet.newsletter.issue;

import dk.blogstafet.newsletter.issue.IssueEditOutcome.EditRejection;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.change.OptimisticRetry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/// Changes issues as editors want. A change that is repeated has the same outcome and is stored
/// once.
public final class IssueEditor {
  private final Relays relays;
  private final Issues issues;
  private final IssueContents contents;
  private final Clock clock;

  public IssueEditor(Relays relays, Issues issues, IssueContents contents, Clock clock) {
    this.relays = relays;
    this.issues = issues;
    this.contents = contents;
    this.clock = clock;
  }

  /// Makes an issue wait for an editor, whatever its relay's settings. A frequency's next issue can
  /// be held before it is due.
  ///
  /// @throws dk.blogstafet.relay.change.ContentionException if too many requests change it at once
  public IssueEditOutcome<Issue> hold(IssueKey key) {
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
            .orElseGet(() -> isUpcoming(key) ? change(Issue.held(key)) : notFound()));
  }

  /// Lets a held issue go out when it is due, or a paused one go on.
  ///
  /// @throws dk.blogstafet.relay.change.ContentionException if too many requests change it at once
  public IssueEditOutcome<Issue> release(IssueKey key) {
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

  private Optional<IssueEditOutcome<Issue>> resume(Issue issue) {
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
  ///
  /// @throws dk.blogstafet.relay.change.ContentionException if too many requests change it at once
  public IssueEditOutcome<Issue> pause(IssueKey key) {
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
  ///
  /// @throws dk.blogstafet.relay.change.ContentionException if too many requests change it at once
  public IssueEditOutcome<Issue> stop(IssueKey key) {
    return stop(key, issues);
  }

  private IssueEditOutcome<Issue> stop(IssueKey key, Issues store) {
    return edit(
        key,
        issue ->
            switch (issue.state()) {
              case HELD, RELEASED, CUTTING, SENDING -> storeStop(issue, store);
              case SENT -> rejected(EditRejection.SENT);
              case STOPPED -> unchanged(issue);
            });
  }

  private Optional<IssueEditOutcome<Issue>> storeStop(Issue issue, Issues store) {
    var key = issue.key();
    var through =
        issue
            .content()
            .map(IssueContent::through)
            .orElseGet(() -> contents.through(key.id(), clock.instant()));
    var mailing = issues.overview().of(key.relay()).stopped(key, through);
    var then = issue.next().moved(IssueState.STOPPED);
    return stored(store, IssueUpdate.of(then).with(mailing), then);
  }

  /// Decides whether a relay's issues go out when they are due or wait for an editor. Issues that
  /// wait already still do.
  ///
  /// @throws dk.blogstafet.relay.change.ContentionException if too many requests change it at once
  public IssueEditOutcome<RelayMailing> configure(RelayId relay, boolean isAutomatic) {
    if (relays.find(relay).isEmpty()) {
      return new IssueEditOutcome.RelayNotFound<>();
    }
    return OptimisticRetry.until(() -> {
      var seen = issues.overview().of(relay);
      var then = seen.automatic(isAutomatic);
      return seen.isAutomatic() == isAutomatic
          ? unchanged(seen)
          : stored(issues, IssueUpdate.of(then), then);
    });
  }

  /// Lets newsletters be sent again after a restore. Issues that were not finished are stopped
  /// first, because a part of their readers may have had them.
  ///
  /// @param each where the change of one of these issues is stored
  /// @throws dk.blogstafet.relay.change.ContentionException if too many requests change it at once
  public IssueEditOutcome<SiteMailing> releaseSite(Function<IssueKey, Issues> each) {
    return OptimisticRetry.until(() -> {
      var overview = issues.overview();
      var seen = overview.site();
      if (seen.restored().isEmpty()) {
        return unchanged(seen);
      }
      overview.open().forEach(key -> stop(key, each.apply(key)));
      var then = seen.released(clock.instant().truncatedTo(ChronoUnit.MILLIS));
      return stored(issues, IssueUpdate.of(then), then);
    });
  }

  /// Returns whether an issue is the next of its frequency, or due and not cut.
  private boolean isUpcoming(IssueKey key) {
    return relays.find(key.relay()).isPresent()
        && IssueCalendar.isOpen(key, issues.overview().of(key.relay()), clock.instant());
  }

  private IssueEditOutcome<Issue> edit(
      IssueKey key, Function<Issue, Optional<IssueEditOutcome<Issue>>> attempt) {
    return OptimisticRetry.until(
        () -> issues.find(key).map(attempt).orElseGet(IssueEditor::notFound));
  }

  private Optional<IssueEditOutcome<Issue>> change(Issue then) {
    return stored(issues, IssueUpdate.of(then), then);
  }

  private static <T> Optional<IssueEditOutcome<T>> stored(
      Issues store, IssueUpdate update, T then) {
    return store.update(update)
        ? Optional.of(new IssueEditOutcome.Changed<>(then))
        : Optional.empty();
  }

  private static <T> Optional<IssueEditOutcome<T>> unchanged(T seen) {
    return Optional.of(new IssueEditOutcome.Unchanged<>(seen));
  }

  private static Optional<IssueEditOutcome<Issue>> rejected(EditRejection reason) {
    return Optional.of(new IssueEditOutcome.Rejected<>(reason));
  }

  private static Optional<IssueEditOutcome<Issue>> notFound() {
    return Optional.of(new IssueEditOutcome.IssueNotFound<>());
  }
}
