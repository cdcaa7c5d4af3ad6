package dk.blogstafet.page;

import java.util.List;

/// A page of an invited author that tells why there is nothing else to see.
///
/// @param token of an old link, which the button sends
/// @param button has the new link mailed; empty for no button
public record TurnNoteView(PageLayout layout, List<String> text, String token, String button) {
  public TurnNoteView {
    text = List.copyOf(text);
  }

  /// Omits the token, because printed values may be logged.
  @Override
  public String toString() {
    return "note";
  }
}
