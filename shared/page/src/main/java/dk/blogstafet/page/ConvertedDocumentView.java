package dk.blogstafet.page;

import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;

/// The page of a form whose document was converted. Nothing is stored yet: one button saves the
/// document's text, the other one the text that the form had.
///
/// @param token of the author's link
/// @param version of the draft that a save replaces
/// @param turn version of the turn that the form's page showed
/// @param typed what the form had
/// @param filled what the form has with the document
/// @param notice what happened
/// @param losses one sentence for each
public record ConvertedDocumentView(
    LocalizedMessages words,
    String token,
    String version,
    String turn,
    DraftContent typed,
    DraftContent filled,
    String notice,
    List<String> losses) {
  public ConvertedDocumentView {
    losses = List.copyOf(losses);
  }

  /// Returns whether there is another text to save than the form had.
  boolean isConverted() {
    return !filled.equals(typed);
  }

  /// Returns whether the form had a text that the document would replace.
  boolean replacesText() {
    return isConverted() && !typed.text().isBlank();
  }

  /// Omits the token and the texts, because printed values may be logged.
  @Override
  public String toString() {
    return "ConvertedDocumentView";
  }
}
