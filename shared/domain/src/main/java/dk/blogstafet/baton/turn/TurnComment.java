package dk.blogstafet.baton.turn;

import dk.blogstafet.relay.validation.TextField;
import java.time.Instant;
import java.util.Optional;

/// An editor's comment on a text.
///
/// @param number from 1 in each turn
/// @param by the editor's name
/// @param paragraph the beginning of the paragraph that it is about; empty for the whole text
/// @param proposal what to write instead; empty if the editor proposes nothing
/// @param taken when the author took the proposal over into the text
public record TurnComment(
    int number,
    Instant at,
    String by,
    String paragraph,
    String text,
    Optional<ProposedChange> proposal,
    Optional<Instant> taken) {
  /// The maximum number of comments in a turn.
  public static final int LIMIT = 100;

  public TurnComment {
    TextField.PARAGRAPH.require(paragraph);
    TextField.COMMENT.require(text);
  }

  /// A change that an editor proposes.
  ///
  /// @param before a part of the text
  /// @param after what replaces it; empty to delete it
  public record ProposedChange(String before, String after) {
    public ProposedChange {
      TextField.PROPOSAL.require(before);
      TextField.REPLACEMENT.require(after);
    }

    /// Returns the text with the change; empty if it no longer contains the part exactly once.
    public Optional<String> in(String text) {
      var first = text.indexOf(before);
      return first < 0 || first != text.lastIndexOf(before)
          ? Optional.empty()
          : Optional.of(text.substring(0, first) + after + text.substring(first + before.length()));
    }
  }

  /// Returns the comment after its proposal was taken.
  public TurnComment takenAt(Instant now) {
    return new TurnComment(number, at, by, paragraph, text, proposal, Optional.of(now));
  }
}
