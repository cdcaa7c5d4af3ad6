package dk.blogstafet.newsletter.issue;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What became of one reader's mail.
public enum DeliveryState {
  /// The mail service accepted it.
  SENT,
  /// The mail service refused it for good.
  FAILED,
  /// The reader left, changed the frequency, was erased or has nothing new.
  SKIPPED,
  /// It was sent or not: no response arrived. It is never sent again.
  UNKNOWN;

  /// Returns the name in rows.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns the state with this name, if any.
  public static Optional<DeliveryState> of(String label) {
    return Stream.of(values()).filter(it -> it.label().equals(label)).findFirst();
  }
}
