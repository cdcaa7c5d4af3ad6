package dk.blogstafet.newsletter.issue;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// A pause: no mails go out until an editor resumes the issue.
public record IssuePause(PauseReason reason, Instant at) {
  /// Why an issue is paused.
  public enum PauseReason {
    /// An editor paused it.
    EDITOR("editor"),
    /// Too many mails bounced.
    BOUNCES("bounces"),
    /// Too many readers complained.
    COMPLAINTS("complaints"),
    /// The issue was sent before the table was restored to an earlier time.
    RESTORED("restored");

    private final String label;

    PauseReason(String label) {
      this.label = label;
    }

    /// Returns the name in JSON and rows.
    public String label() {
      return label;
    }

    /// Returns the reason with this name, if any.
    public static Optional<PauseReason> of(String label) {
      return Stream.of(values()).filter(it -> it.label.equals(label)).findFirst();
    }
  }
}
