package dk.blogstafet.newsletter;

import java.util.List;
import java.util.Optional;

/// A change of one reader's data, stored in one transaction.
///
/// @param state replaces the one with the previous version
/// @param subscriptions each replaces the one with the previous version
/// @param pending replaces those with the stamp that was read
/// @param consents new records
/// @param tasks each added only if no task with its name exists
public record SubscriberUpdate(
    Optional<MailboxState> state,
    List<Subscription> subscriptions,
    Optional<PendingSignUps> pending,
    List<ConsentRecord> consents,
    List<OutboxTask> tasks) {
  /// Returns an empty change.
  public static final SubscriberUpdate NOTHING =
      new SubscriberUpdate(Optional.empty(), List.of(), Optional.empty(), List.of(), List.of());

  /// Returns a change of one subscription.
  public static SubscriberUpdate of(Subscription then) {
    return NOTHING.with(then);
  }

  public SubscriberUpdate {
    subscriptions = List.copyOf(subscriptions);
    consents = List.copyOf(consents);
    tasks = List.copyOf(tasks);
  }

  /// Sets the mailbox's new state.
  public SubscriberUpdate with(MailboxState then) {
    return new SubscriberUpdate(Optional.of(then), subscriptions, pending, consents, tasks);
  }

  /// Sets the subscriptions.
  public SubscriberUpdate with(Subscription... then) {
    return new SubscriberUpdate(state, List.of(then), pending, consents, tasks);
  }

  /// Sets the subscriptions.
  public SubscriberUpdate with(List<Subscription> then) {
    return new SubscriberUpdate(state, then, pending, consents, tasks);
  }

  /// Sets the pending sign-ups.
  public SubscriberUpdate with(PendingSignUps then) {
    return new SubscriberUpdate(state, subscriptions, Optional.of(then), consents, tasks);
  }

  /// Sets the consent records.
  public SubscriberUpdate noting(List<ConsentRecord> lines) {
    return new SubscriberUpdate(state, subscriptions, pending, lines, tasks);
  }

  /// Sets the outbox task.
  public SubscriberUpdate then(OutboxTask task) {
    return new SubscriberUpdate(state, subscriptions, pending, consents, List.of(task));
  }

  /// Returns whether nothing is to be stored.
  public boolean isEmpty() {
    return equals(NOTHING);
  }
}
