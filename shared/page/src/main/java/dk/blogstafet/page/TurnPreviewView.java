package dk.blogstafet.page;

import dk.blogstafet.baton.DraftDifference.TextChange;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;

/// A text as its page will show it, in a frame that can do nothing.
///
/// @param html the whole page
/// @param consent what the author agrees to; empty without an approval
/// @param hash of everything that is shown
/// @param changes since the author approved the text before
public record TurnPreviewView(
    TurnView page, String html, String consent, String hash, List<TextChange> changes) {
  public TurnPreviewView {
    changes = List.copyOf(changes);
  }

  /// Returns the name of a changed field.
  String label(TextChange change) {
    return switch (change.field()) {
      case "author" -> words().text("field.name");
      case "authorTitle" -> words().text("turn.job");
      default -> words().text("field." + change.field());
    };
  }

  LocalizedMessages words() {
    return page.words();
  }

  boolean isApproval() {
    return !consent.isEmpty();
  }
}
