package dk.blogstafet.baton.mail;

import dk.blogstafet.baton.TurnMailTask;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnComment;
import dk.blogstafet.mail.EmailAddress;
import java.util.List;
import java.util.Optional;

/// A mail of a turn to send, without its text.
///
/// @param task the leased outbox task
/// @param to the author; empty for a mail to the editors
/// @param token of the link; empty for a mail without one
/// @param comments that the author has not taken over
/// @param reserves the people who want to be asked again, for editors who need an author
/// @param reason that an editor gave; may be empty
public record TurnMailInstruction(
    TurnMailTask task,
    Turn turn,
    Optional<EmailAddress> to,
    Optional<String> token,
    List<TurnComment> comments,
    List<Turn> reserves,
    String reason) {
  public TurnMailInstruction {
    comments = List.copyOf(comments);
    reserves = List.copyOf(reserves);
  }

  /// Returns the mail of a later version of its task.
  TurnMailInstruction of(TurnMailTask later) {
    return new TurnMailInstruction(later, turn, to, token, comments, reserves, reason);
  }

  /// Omits everything that grants access or is personal.
  @Override
  public String toString() {
    return "TurnMailInstruction";
  }
}
