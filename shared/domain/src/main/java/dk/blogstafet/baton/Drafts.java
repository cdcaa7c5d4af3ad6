package dk.blogstafet.baton;

import dk.blogstafet.baton.turn.TurnKey;
import java.util.List;
import java.util.Optional;

/// Stores the texts of turns. Reads are strongly consistent.
public interface Drafts {
  /// Returns the latest version of a turn's text; empty before the first save.
  Optional<Draft> find(TurnKey turn);

  /// Stores the next version of a text, and keeps the one before as a save point if
  /// [Draft#isSavePoint] says so. The oldest save point is then deleted, if there are more than
  /// [Draft#SAVE_POINTS].
  ///
  /// @param seen the version that it replaces; version 0 before the first save
  /// @return false if another version was stored first; nothing was stored
  boolean save(Draft seen, Draft then);

  /// Returns the text that a side approved last; empty if it approved none, or the turn is erased.
  Optional<DraftContent> approved(TurnKey turn, ApprovedText.ApprovingSide side);

  /// Returns the save points of a turn, the latest first.
  List<Draft> savePoints(TurnKey turn);
}
