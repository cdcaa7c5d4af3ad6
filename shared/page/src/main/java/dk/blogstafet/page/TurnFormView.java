package dk.blogstafet.page;

import dk.blogstafet.baton.Draft;
import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.baton.turn.TurnComment;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;

/// The page on which an author writes.
public record TurnFormView(
    TurnView page, Draft draft, List<TurnComment> comments, FormErrorsView flaws) {
  static final List<String> FORMATS = List.of("heading", "bold", "italic", "link", "item", "quote");

  public TurnFormView {
    comments = List.copyOf(comments);
  }

  LocalizedMessages words() {
    return page.words();
  }

  String title() {
    return words().text(titleKey(page.turn().state()));
  }

  /// Returns the message of the page's name.
  public static String titleKey(TurnState state) {
    return state == TurnState.CHANGES_REQUESTED ? "turn.write.changes" : "turn.write";
  }

  /// Returns the content. A new text begins with the author's name.
  DraftContent content() {
    return draft.version() == 0
        ? new DraftContent("", "", "", "", page.invitation().invitee(), "", "", "")
        : draft.content();
  }

  /// Returns when the text was saved; empty before the first time.
  String saved() {
    return draft.version() == 0 ? "" : words().text("turn.saved", words().moment(draft.saved()));
  }

  /// Returns whether a proposal can be taken over as it is.
  boolean fits(TurnComment comment) {
    return comment.proposal().flatMap(it -> it.in(draft.content().text())).isPresent();
  }

  /// Returns the hint with a field's limit.
  static String limit(LocalizedMessages words, String key, TextField field) {
    return words.text(key, field.limit());
  }
}
