package dk.blogstafet.newsletter.issue.editing;

import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.Issues;
import dk.blogstafet.newsletter.issue.RelayMailing;
import dk.blogstafet.newsletter.issue.SiteMailing;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.change.OptimisticRetry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Changes what holds for all issues of a relay, or of the site, as editors want. A change that is
/// repeated has the same outcome and is stored once. Methods throw a
/// [dk.blogstafet.relay.change.ContentionException] if too many requests change it at once.
public final class MailingEditor {
  private final Relays relays;
  private final Issues issues;
  private final Predicate<IssueUpdate> store;
  private final Function<Predicate<IssueUpdate>, IssueEditor> issueEditors;
  private final Clock clock;

  /// @param store stores a change of the editor; false if any of it was changed concurrently
  /// @param issueEditors creates an editor whose changes are stored in a given way
  public MailingEditor(
      Relays relays,
      Issues issues,
      Predicate<IssueUpdate> store,
      Function<Predicate<IssueUpdate>, IssueEditor> issueEditors,
      Clock clock) {
    this.relays = relays;
    this.issues = issues;
    this.store = store;
    this.issueEditors = issueEditors;
    this.clock = clock;
  }

  /// Decides whether a relay's issues go out when they are due or wait for an editor. Issues that
  /// wait already still do.
  ///
  /// @return empty if there is no such relay
  public Optional<MailingEdit<RelayMailing>> configure(RelayId relay, boolean isAutomatic) {
    return relays
        .find(relay)
        .map(_ ->
            OptimisticRetry.until(() -> {
              var seen = issues.overview().of(relay);
              var then = seen.automatic(isAutomatic);
              return seen.isAutomatic() == isAutomatic
                  ? Optional.of(new MailingEdit<>(seen, false))
                  : stored(IssueUpdate.of(then), then);
            }));
  }

  /// Lets newsletters be sent again after a restore. Issues that were not finished are stopped
  /// first, because a part of their readers may have had them.
  ///
  /// @param each stores the change of one of these issues
  public MailingEdit<SiteMailing> releaseSite(Function<IssueKey, Predicate<IssueUpdate>> each) {
    return OptimisticRetry.until(() -> {
      var overview = issues.overview();
      var seen = overview.site();
      if (seen.restored().isEmpty()) {
        return Optional.of(new MailingEdit<>(seen, false));
      }
      overview.open().forEach(key -> issueEditors.apply(each.apply(key)).stop(key));
      var then = seen.released(clock.instant().truncatedTo(ChronoUnit.MILLIS), issues.origin());
      return stored(IssueUpdate.of(then), then);
    });
  }

  private <T> Optional<MailingEdit<T>> stored(IssueUpdate update, T then) {
    return store.test(update) ? Optional.of(new MailingEdit<>(then, true)) : Optional.empty();
  }
}
