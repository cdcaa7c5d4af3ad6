package dk.blogstafet.aws;

import dk.blogstafet.newsletter.MailboxState;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.PendingSignUps;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Subscription;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/// The rows of a filing, each with what must be so for it not to be overtaken.
final class FilingRows {
  private final Table table;
  private final SubscriberUpdate update;
  private final Instant now;

  FilingRows(Table table, SubscriberUpdate subscriberUpdate, Instant now) {
    this.table = table;
    this.update = subscriberUpdate;
    this.now = now;
  }

  /// Writes them.
  ///
  /// @return false where a row was overtaken, or others are at work on one all the time
  boolean write() {
    return switch (bundle(Set.of()).write()) {
      case Bundle.Written.Done() -> true;
      case Bundle.Written.Busy() -> false;
      case Bundle.Written.Refused(var rows) ->
          errands().containsAll(rows) && bundle(rows).write() instanceof Bundle.Written.Done;
    };
  }

  /// All rows.
  ///
  /// @param over errands that lie there though their time is over: new ones take their place
  private Bundle bundle(Set<Key> over) {
    var bundle = new Bundle(table);
    update.state().ifPresent(it -> bundle.put(PersonRow.write(it, now), precedes(it)));
    update.subscriptions().forEach(it -> bundle.put(SubscriptionRow.write(it), precedes(it)));
    update.pending().ifPresent(it -> add(bundle, it));
    update.consents().forEach(it -> bundle.put(ConsentRow.write(it), Condition.ABSENT));
    update.tasks().forEach(it -> add(bundle, it, over));
    return bundle;
  }

  private static void add(Bundle bundle, PendingSignUps then) {
    if (then.signUps().isEmpty()) {
      bundle.delete(SubscriberKeys.pending(then.who(), then.relay()), PendingRow.same(then));
    } else {
      bundle.put(PendingRow.write(then), PendingRow.precedes(then));
    }
  }

  /// One that waits is left as it is, and doesn't hold up the rest.
  private void add(Bundle bundle, OutboxTask task, Set<Key> over) {
    var row = ErrandRow.write(task);
    if (over.contains(SubscriberKeys.errand(task.name()))) {
      bundle.put(row, Expiry.over(now));
    } else {
      bundle.keep(row, Condition.ABSENT.or(Expiry.ahead(now)));
    }
  }

  private Set<Key> errands() {
    return update.tasks().stream()
        .map(it -> SubscriberKeys.errand(it.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Condition precedes(MailboxState then) {
    return then.version() == 1
        ? Expiry.free(now)
        : Condition.is(PersonRow.VERSION, then.version() - 1L)
            .and(Condition.lacks(Expiry.EXPIRES).or(Expiry.ahead(now)));
  }

  private static Condition precedes(Subscription then) {
    return then.version() == 1
        ? Condition.ABSENT
        : Condition.is(SubscriptionRow.VERSION, then.version() - 1L);
  }
}
