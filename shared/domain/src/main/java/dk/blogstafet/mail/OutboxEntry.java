package dk.blogstafet.mail;

import java.time.Instant;

/// A task in an outbox, usually an email to send. Names are unique: a task that is added again
/// while it waits adds nothing.
///
/// @param <T> the type itself
public interface OutboxEntry<T extends OutboxEntry<T>> {
  /// Returns the unique name, which is part of the row's key.
  String name();

  OutboxProgress progress();

  /// Returns the task with another progress.
  T with(OutboxProgress progress);

  /// Returns whether the task sends an email.
  boolean sendsMail();

  default Instant made() {
    return progress().made();
  }

  default Instant due() {
    return progress().due();
  }

  default int attempts() {
    return progress().attempts();
  }

  /// Returns the task leased to a worker until a time.
  default T leased(String by, Instant until) {
    return with(progress().leased(by, until));
  }

  /// Returns the task, due later.
  default T postponed(Instant when) {
    return with(progress().postponed(when));
  }

  /// Returns the task without its last attempt, due later.
  default T withoutAttempt(Instant when) {
    return with(progress().withoutAttempt(when));
  }
}
