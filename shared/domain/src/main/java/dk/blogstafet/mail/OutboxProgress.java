package dk.blogstafet.mail;

import java.time.Instant;

/// How far an outbox task is.
///
/// @param made when it was created
/// @param due when to process it; while leased, when the lease expires
/// @param attempts the number of attempts so far
/// @param owner of the lease; empty if not leased
public record OutboxProgress(Instant made, Instant due, int attempts, String owner) {
  /// Returns the progress of a new task, which is due now.
  public static OutboxProgress begun(Instant now) {
    return new OutboxProgress(now, now, 0, "");
  }

  OutboxProgress leased(String by, Instant until) {
    return new OutboxProgress(made, until, attempts + 1, by);
  }

  OutboxProgress postponed(Instant when) {
    return new OutboxProgress(made, when, attempts, "");
  }

  OutboxProgress withoutAttempt(Instant when) {
    return new OutboxProgress(made, when, attempts - 1, "");
  }
}
