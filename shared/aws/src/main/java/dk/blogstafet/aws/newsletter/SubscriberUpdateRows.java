package dk.blogstafet.aws.newsletter;

import dk.blogstafet.aws.dynamodb.ConditionalPut;
import dk.blogstafet.aws.dynamodb.RowExpiry;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.dynamodb.TransactWrite;
import dk.blogstafet.aws.dynamodb.WriteCondition;
import dk.blogstafet.newsletter.MailboxState;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.PendingSignUps;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The rows of a subscriber update, each with the condition that detects conflicts.
final class SubscriberUpdateRows {
  private final TableReader table;
  private final SubscriberUpdate update;
  private final Instant now;

  SubscriberUpdateRows(TableReader table, SubscriberUpdate subscriberUpdate, Instant now) {
    this.table = table;
    this.update = subscriberUpdate;
    this.now = now;
  }

  /// Writes the rows.
  ///
  /// @return false if a row has changed, or other processes kept writing the same rows
  boolean write() {
    return isSubscriptionOnly()
        ? update.subscriptions().stream()
            .allMatch(it -> ConditionalPut.write(table, SubscriptionRow.write(it), precedes(it)))
        : writeTogether();
  }

  private boolean isSubscriptionOnly() {
    var one = update.subscriptions().stream().limit(1).toList();
    return update.equals(
        new SubscriberUpdate(Optional.empty(), one, Optional.empty(), List.of(), List.of()));
  }

  private boolean writeTogether() {
    return switch (transaction(Set.of()).write()) {
      case TransactWrite.TransactWriteResult.Done() -> true;
      case TransactWrite.TransactWriteResult.Busy() -> false;
      case TransactWrite.TransactWriteResult.Refused(var rows) ->
          errands().containsAll(rows)
              && transaction(rows).write() instanceof TransactWrite.TransactWriteResult.Done;
    };
  }

  /// Builds the transaction.
  ///
  /// @param over expired outbox tasks that new ones replace
  private TransactWrite transaction(Set<RowKey> over) {
    var write = new TransactWrite(table);
    update.state().ifPresent(it -> write.put(MailboxStateRow.write(it, now), precedes(it)));
    update.subscriptions().forEach(it -> write.put(SubscriptionRow.write(it), precedes(it)));
    update.pending().ifPresent(it -> add(write, it));
    update.consents().forEach(it -> write.put(ConsentRecordRow.write(it), WriteCondition.ABSENT));
    update.tasks().forEach(it -> add(write, it, over));
    return write;
  }

  private static void add(TransactWrite write, PendingSignUps then) {
    if (then.signUps().isEmpty()) {
      write.delete(
          SubscriberTableKeys.pending(then.who(), then.relay()), PendingSignUpRow.same(then));
    } else {
      write.put(PendingSignUpRow.write(then), PendingSignUpRow.precedes(then));
    }
  }

  /// Adds a task. A waiting one of the same name stays as it is and doesn't block the rest.
  private void add(TransactWrite write, OutboxTask task, Set<RowKey> over) {
    var row = OutboxTaskRow.write(task);
    if (over.contains(SubscriberTableKeys.outboxTask(task.name()))) {
      write.put(row, RowExpiry.over(now));
    } else {
      write.keep(row, WriteCondition.ABSENT.or(RowExpiry.ahead(now)));
    }
  }

  private Set<RowKey> errands() {
    return update.tasks().stream()
        .map(it -> SubscriberTableKeys.outboxTask(it.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private WriteCondition precedes(MailboxState then) {
    return then.version() == 1
        ? RowExpiry.free(now)
        : WriteCondition.is(MailboxStateRow.VERSION, then.version() - 1L)
            .and(WriteCondition.lacks(RowExpiry.EXPIRES).or(RowExpiry.ahead(now)));
  }

  private static WriteCondition precedes(Subscription then) {
    return WriteCondition.precedes(SubscriptionRow.VERSION, then.version());
  }
}
