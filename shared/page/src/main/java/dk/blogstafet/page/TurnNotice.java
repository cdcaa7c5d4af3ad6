package dk.blogstafet.page;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What an author's page says about the button that was pressed last. The address names it, so that
/// a reload shows the page again and doesn't repeat the act.
public enum TurnNotice {
  SAVED,
  /// The text is saved and has errors.
  CHECK,
  ACCEPTED,
  POSTPONED,
  ASKED,
  STALE,
  BATON_TAKEN,
  PROPOSAL_OUTDATED,
  TAKEN,
  RECALLED,
  APPROVED,
  UNSURE,
  NOMINATED,
  SENT;

  /// Returns the name in addresses and messages, such as `baton-taken`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Returns the notice with this name, if any.
  public static Optional<TurnNotice> of(String label) {
    return Stream.of(values()).filter(it -> it.label().equals(label)).findFirst();
  }
}
