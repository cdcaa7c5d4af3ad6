package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.vault.SealedText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// A task for a mailbox, usually an email to send. Task names are unique: a request that is
/// repeated while its task waits adds nothing.
///
/// @param relay of the newsletter; empty if it covers all
/// @param spelling of the address; for a sign-up, empty means the oldest pending one
/// @param address as typed, if it is stored nowhere else
/// @param made when it was created
/// @param due when to process it; while leased, when the lease expires
/// @param attempts the number of attempts so far
/// @param owner of the lease; empty if not leased
public record OutboxTask(
    SubscriberId who,
    TaskKind kind,
    Optional<RelayId> relay,
    Optional<SpellingId> spelling,
    Optional<SealedText> address,
    Instant made,
    Instant due,
    int attempts,
    String owner) {
  /// How long a task is retried before it is deleted.
  public static final Duration TERM = Duration.ofDays(30);

  /// The kind of a task.
  public enum TaskKind {
    /// Ask the reader to confirm a sign-up.
    CONFIRM("confirm"),
    /// Welcome a new subscriber, with a link to unsubscribe.
    WELCOME("welcome"),
    /// Send a link to the preferences.
    LINK("link"),
    /// Delete everything about a reader.
    ERASE("erase");

    private final String label;

    TaskKind(String label) {
      this.label = label;
    }

    /// Returns the name in rows.
    public String label() {
      return label;
    }

    /// Returns the kind with this name, if any.
    public static Optional<TaskKind> of(String label) {
      return Stream.of(values()).filter(it -> it.label.equals(label)).findFirst();
    }
  }

  /// Creates a task that is due now.
  public static OutboxTask of(
      TaskKind kind, SubscriberId who, Optional<RelayId> relay, Instant now) {
    return new OutboxTask(who, kind, relay, Optional.empty(), Optional.empty(), now, now, 0, "");
  }

  /// Creates a task to ask for confirmation of a sign-up.
  ///
  /// @param spelling of the pending sign-up; empty for the oldest
  public static OutboxTask confirm(
      PendingSignUps pending, Optional<SpellingId> spelling, Instant now) {
    var relay = Optional.of(pending.relay());
    return new OutboxTask(
        pending.who(), TaskKind.CONFIRM, relay, spelling, Optional.empty(), now, now, 0, "");
  }

  /// Creates a task to send a link to the preferences to a typed address.
  public static OutboxTask link(
      SubscriberId who, SpellingId spelling, SealedText typed, Instant now) {
    return new OutboxTask(
        who,
        TaskKind.LINK,
        Optional.empty(),
        Optional.of(spelling),
        Optional.of(typed),
        now,
        now,
        0,
        "");
  }

  /// Returns the task's name: reader, kind, newsletter and spelling.
  public String name() {
    return who.text()
        + "#"
        + kind.label()
        + relay.map(it -> "#" + it.slug()).orElse("")
        + spelling.map(it -> "#" + it.text()).orElse("");
  }

  public Instant expires() {
    return made.plus(TERM);
  }

  /// Returns the task leased to a worker until a time.
  public OutboxTask leased(String by, Instant until) {
    return new OutboxTask(who, kind, relay, spelling, address, made, until, attempts + 1, by);
  }

  /// Returns the task without its last attempt, due later.
  public OutboxTask withoutAttempt(Instant when) {
    var before = attempts - 1;
    return new OutboxTask(who, kind, relay, spelling, address, made, when, before, "");
  }

  /// Returns the task, due later.
  public OutboxTask postponed(Instant when) {
    return new OutboxTask(who, kind, relay, spelling, address, made, when, attempts, "");
  }
}
