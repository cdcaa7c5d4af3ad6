package dk.blogstafet.baton.turn;

import dk.blogstafet.relay.validation.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What an editor asks an author for.
///
/// @param invitee the author's name; empty after it was erased
/// @param question what the text is about; may be empty, and is after it was erased
/// @param deadline the last day to hand in the text, as it was first agreed
/// @param isBaton whether the author gets the baton. Other posts need none
/// @param handOver empty if an editor chose the author
/// @param editor the name of the editor who invites
public record Invitation(
    String invitee,
    String question,
    LocalDate deadline,
    boolean isBaton,
    Optional<HandOver> handOver,
    String editor,
    Instant at) {
  public Invitation {
    if (!invitee.isEmpty()) {
      TextField.AUTHOR_NAME.require(invitee);
    }
    TextField.QUESTION.require(question);
  }

  /// Returns why the baton was passed to the author, the end of a sentence; may be empty.
  public String because() {
    return handOver.map(HandOver::because).orElse("");
  }

  /// Returns the invitation with the name alone.
  Invitation withoutBrief() {
    return new Invitation(invitee, "", deadline, isBaton, Optional.empty(), editor, at);
  }

  /// Returns the invitation without what was written to the author. The names are kept if the
  /// author's text was published under them.
  Invitation erased(boolean isPublished) {
    return new Invitation(
        isPublished ? invitee : "",
        "",
        deadline,
        isBaton,
        handOver.filter(_ -> isPublished).map(HandOver::withoutWords),
        editor,
        at);
  }
}
