package dk.blogstafet.newsletter;

import java.util.Optional;
import java.util.stream.Stream;

/// How often a reader gets mail of a relay, if there is something new.
public enum MailFrequency {
  /// One mail for each post.
  EACH("each"),
  /// At most one mail a week.
  WEEKLY("weekly"),
  /// At most one mail a month.
  MONTHLY("monthly");

  private final String label;

  MailFrequency(String label) {
    this.label = label;
  }

  /// Its name in forms, JSON and rows.
  public String label() {
    return label;
  }

  /// The frequency of this name, if there is one.
  public static Optional<MailFrequency> of(String label) {
    return Stream.of(values()).filter(it -> it.label.equals(label)).findFirst();
  }

  /// Whether this means fewer mails than the other.
  public boolean isRarerThan(MailFrequency other) {
    return compareTo(other) > 0;
  }
}
