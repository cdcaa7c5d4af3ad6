package dk.blogstafet.newsletter;

import dk.blogstafet.mail.OutboxEntry;
import dk.blogstafet.mail.OutboxProgress;
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
public record OutboxTask(
    SubscriberId who,
    TaskKind kind,
    Optional<RelayId> relay,
    Optional<SpellingId> spelling,
    Optional<SealedText> address,
    OutboxProgress progress)
    implements OutboxEntry<OutboxTask> {
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
    return new OutboxTask(
        who, kind, relay, Optional.empty(), Optional.empty(), OutboxProgress.begun(now));
  }

  /// Creates a task to ask for confirmation of a sign-up.
  ///
  /// @param spelling of the pending sign-up; empty for the oldest
  public static OutboxTask confirm(
      PendingSignUps pending, Optional<SpellingId> spelling, Instant now) {
    var relay = Optional.of(pending.relay());
    return new OutboxTask(
        pending.who(),
        TaskKind.CONFIRM,
        relay,
        spelling,
        Optional.empty(),
        OutboxProgress.begun(now));
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
        OutboxProgress.begun(now));
  }

  /// Returns the task's name: reader, kind, newsletter and spelling.
  @Override
  public String name() {
    return who.text()
        + "#"
        + kind.label()
        + relay.map(it -> "#" + it.slug()).orElse("")
        + spelling.map(it -> "#" + it.text()).orElse("");
  }

  public Instant expires() {
    return made().plus(TERM);
  }

  @Override
  public OutboxTask with(OutboxProgress then) {
    return new OutboxTask(who, kind, relay, spelling, address, then);
  }

  @Override
  public boolean sendsMail() {
    return kind != TaskKind.ERASE;
  }
}
