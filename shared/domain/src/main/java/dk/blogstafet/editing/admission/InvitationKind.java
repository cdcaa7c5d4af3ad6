package dk.blogstafet.editing.admission;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How an invitation reaches its editor, which decides how long it is valid.
public enum InvitationKind {
  /// A link that is opened at once, on the same desk.
  LINK(Duration.ofMinutes(15)),
  /// A link to a further device of the same editor, with the same rights.
  DEVICE(Duration.ofMinutes(15)),
  /// A link that is sent to a colleague.
  MAIL(Duration.ofDays(7));

  private final Duration validity;

  InvitationKind(Duration validity) {
    this.validity = validity;
  }

  /// Returns the time for which the code can be used.
  public Duration validity() {
    return validity;
  }

  /// Returns the name in JSON.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns the kind with this name.
  public static Optional<InvitationKind> of(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }
}
