package dk.blogstafet.newsletter;

import java.util.Optional;
import java.util.stream.Stream;

/// How often a reader receives email of a relay, if there is something new.
public enum MailFrequency {
  /// One email for each post.
  EACH("each"),
  /// At most one email a week.
  WEEKLY("weekly"),
  /// At most one email a month.
  MONTHLY("monthly");

  private final String label;

  MailFrequency(String label) {
    this.label = label;
  }

  /// Returns the name in forms, JSON and rows.
  public String label() {
    return label;
  }

  /// Returns the frequency with this name, if any.
  public static Optional<MailFrequency> of(String label) {
    return Stream.of(values()).filter(it -> it.label.equals(label)).findFirst();
  }

  /// Returns whether this means fewer emails than the other.
  public boolean isRarerThan(MailFrequency other) {
    return compareTo(other) > 0;
  }
}
