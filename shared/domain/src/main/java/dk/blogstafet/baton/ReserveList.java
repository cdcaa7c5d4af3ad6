package dk.blogstafet.baton;

import dk.blogstafet.baton.turn.MailboxCode;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.relay.RelayId;
import java.util.HashSet;
import java.util.List;

/// The people who declined an invitation to a relay and want to be asked again.
public final class ReserveList {
  /// How many of a relay's latest turns are looked through.
  private static final int TURNS = 200;

  private ReserveList() {}

  /// Returns their turns, the latest first. A later turn of the same person counts instead.
  public static List<Turn> of(Turns turns, RelayId relay) {
    var people = new HashSet<MailboxCode>();
    return turns.newest(relay, TURNS).stream()
        .filter(it -> it.contact().filter(has -> people.add(has.mailbox())).isPresent())
        .filter(it -> it.reserve().isPresent())
        .toList();
  }
}
