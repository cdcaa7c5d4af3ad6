package dk.blogstafet.baton;

import dk.blogstafet.baton.turn.MailboxCode;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnCandidate;
import dk.blogstafet.baton.turn.TurnComment;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Stores turns, their logs, the comments, the candidates, and the relays' batons. Reads are
/// strongly consistent.
public interface Turns {
  /// Returns a turn.
  Optional<Turn> find(TurnKey turn);

  /// Returns a relay's turns, the latest first.
  List<Turn> newest(RelayId relay, int limit);

  /// Returns the baton of a relay.
  RelayBaton baton(RelayId relay);

  /// Returns a mailbox's turn in a relay that is not over.
  Optional<TurnKey> open(RelayId relay, MailboxCode mailbox);

  /// Returns whether a mailbox gets no invitations.
  boolean isSuppressed(MailboxCode mailbox);

  /// Returns the turns that need the clock, the longest due first.
  List<TurnKey> due(Instant now, int limit);

  /// Stores a change.
  ///
  /// @return false if the turn, the baton, the mailbox's open turn, the draft to erase or the
  ///   invited candidate was changed concurrently; nothing was stored
  boolean update(TurnUpdate update);

  /// Returns a turn's log, oldest first.
  List<TurnEvent> events(TurnKey turn);

  /// Returns a turn's comments in order.
  List<TurnComment> comments(TurnKey turn);

  /// Returns a turn's candidates in order.
  List<TurnCandidate> candidates(TurnKey turn);
}
