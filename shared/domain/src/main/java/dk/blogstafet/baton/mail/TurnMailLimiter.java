package dk.blogstafet.baton.mail;

import dk.blogstafet.mail.Counters;
import dk.blogstafet.relay.DanishTime;
import java.time.LocalDate;

/// Limits the mails of turns in a day: to one author's mailbox, whichever the relay, and to the
/// editors about one turn, because all turns share the editors' mailbox.
public final class TurnMailLimiter {
  /// The most mails in a Danish day.
  public static final int A_DAY = 10;

  private final Counters counters;

  public TurnMailLimiter(Counters counters) {
    this.counters = counters;
  }

  /// Counts a mail, unless the day's mails are used up.
  ///
  /// @return whether it may be sent today
  boolean admit(TurnMailInstruction mail, LocalDate today) {
    var turn = mail.turn();
    var to =
        mail.to()
            .flatMap(_ -> turn.contact())
            .map(it -> "box#" + it.mailbox().text())
            .orElseGet(() -> "editors#" + turn.key());
    var until = DanishTime.startOf(today.plusDays(2));
    return counters.add("turn-mail#" + to + "#" + today, A_DAY, until).isPresent();
  }
}
