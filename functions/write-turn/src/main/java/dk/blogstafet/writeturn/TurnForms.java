package dk.blogstafet.writeturn;

import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.baton.guest.CandidateDraft;
import dk.blogstafet.baton.turn.TurnCandidate;
import dk.blogstafet.gateway.FormFields;
import dk.blogstafet.relay.validation.TextField;
import java.util.List;
import java.util.stream.IntStream;

/// Reads the forms of the authors' pages.
final class TurnForms {
  /// The maximum size of a form in bytes: a text of 60,000 characters, each of four bytes, each of
  /// them as `%F0`, and the other fields.
  static final int LIMIT = 1024 * 1024;

  private TurnForms() {}

  /// Returns whether a form has a text.
  static boolean hasText(FormFields form) {
    return form.values().containsKey("text");
  }

  /// Returns the text in the form in which it is stored.
  static DraftContent content(FormFields form) {
    return new DraftContent(
        TextField.TITLE.normal(form.get("title")),
        TextField.CATEGORY.normal(form.get("category")),
        TextField.TEASER.normal(form.get("teaser")),
        TextField.TEXT.normal(form.get("text")),
        TextField.AUTHOR_NAME.normal(form.get("name")),
        TextField.AUTHOR_TITLE.normal(form.get("jobTitle")),
        TextField.AUTHOR_WORKPLACE.normal(form.get("workplace")),
        TextField.AUTHOR_SIDE.normal(form.get("side")));
  }

  /// Returns the candidates, without empty ones.
  static List<CandidateDraft> candidates(FormFields form) {
    return IntStream.range(0, TurnCandidate.LIMIT)
        .mapToObj(it -> candidate(form, "-" + it))
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private static CandidateDraft candidate(FormFields form, String number) {
    return new CandidateDraft(
        form.get("name" + number),
        form.get("email" + number),
        form.get("greeting" + number),
        form.get("because" + number));
  }

  /// Returns a version in a form; -1 if it has none.
  static int version(FormFields form, String name) {
    try {
      return Integer.parseInt(form.get(name));
    } catch (NumberFormatException missing) {
      return -1;
    }
  }
}
