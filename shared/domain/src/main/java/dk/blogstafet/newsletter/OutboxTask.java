package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.vault.SealedText;
import dk.blogstafet.relay.RelayId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Something to be done for a mailbox, as a rule a mail to be sent. There is one of a name at a
/// time: who asks again while it waits gets nothing more.
///
/// @param relay of which newsletter; empty where it concerns all
/// @param spelling of which spelling of the address; of a sign-up empty for the oldest that waits
/// @param address as it was typed, if that stands nowhere else
/// @param made when it was first wanted
/// @param due when to see to it; while somebody does, when they will have failed
/// @param attempts how often somebody has set out to do it
/// @param owner who is about it; empty where nobody is
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
  /// How long it is tried; then it is deleted.
  public static final Duration TERM = Duration.ofDays(30);

  /// What is to be done.
  public enum TaskKind {
    /// Ask whether a sign-up is meant.
    CONFIRM("confirm"),
    /// Say that the newsletter comes, and how to leave it.
    WELCOME("welcome"),
    /// Send a link to one's preferences.
    LINK("link"),
    /// Delete everything about a reader.
    ERASE("erase");

    private final String label;

    TaskKind(String label) {
      this.label = label;
    }

    /// Its name in rows.
    public String label() {
      return label;
    }

    /// The kind of this name, if there is one.
    public static Optional<TaskKind> of(String label) {
      return Stream.of(values()).filter(it -> it.label.equals(label)).findFirst();
    }
  }

  /// A new errand, due at once.
  static OutboxTask of(TaskKind kind, SubscriberId who, Optional<RelayId> relay, Instant now) {
    return new OutboxTask(who, kind, relay, Optional.empty(), Optional.empty(), now, now, 0, "");
  }

  /// To ask whether a sign-up is meant.
  ///
  /// @param spelling which of those that wait; empty for the oldest
  static OutboxTask confirm(PendingSignUps pending, Optional<SpellingId> spelling, Instant now) {
    var relay = Optional.of(pending.relay());
    return new OutboxTask(
        pending.who(), TaskKind.CONFIRM, relay, spelling, Optional.empty(), now, now, 0, "");
  }

  /// To send a link to the preferences, for which somebody typed this address.
  static OutboxTask link(SubscriberId who, SpellingId spelling, SealedText typed, Instant now) {
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

  /// Its name: the reader, the kind, the newsletter and the spelling.
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

  public boolean isTaken() {
    return !owner.isEmpty();
  }

  /// The same in somebody's hands, until a moment.
  public OutboxTask taken(String by, Instant until) {
    return new OutboxTask(who, kind, relay, spelling, address, made, until, attempts + 1, by);
  }

  /// The same, as if nobody had set out, to be seen to later.
  OutboxTask untried(Instant when) {
    var before = attempts - 1;
    return new OutboxTask(who, kind, relay, spelling, address, made, when, before, "");
  }

  /// The same, to be seen to later.
  OutboxTask later(Instant when) {
    return new OutboxTask(who, kind, relay, spelling, address, made, when, attempts, "");
  }
}
