package dk.blogstafet.page;

import java.util.Locale;

/// Why an author's text was not saved.
public enum UnsavedReason {
  /// Another version was saved first.
  CONFLICT("save"),
  /// The text was handed in.
  SUBMITTED_BEFORE("reopen"),
  /// There are too many requests.
  CROWDED("save"),
  /// The service failed for the moment.
  BUSY("save"),
  /// The text is longer than what can be stored.
  TOO_LONG("save"),
  /// The turn is over.
  ENDED_BEFORE(""),
  /// The page was opened with a link that a newer one replaced.
  OLD_LINK("");

  private final String act;

  UnsavedReason(String act) {
    this.act = act;
  }

  /// Returns the act that saves the text; empty if none does.
  String act() {
    return act;
  }

  boolean isSavable() {
    return !act.isEmpty();
  }

  /// Returns the name in messages, such as `too-long`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
