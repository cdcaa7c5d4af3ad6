package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// That no more mail is to go somewhere, and why.
///
/// @param relay of which newsletter; empty for all
public record Suppression(SubscriberId who, Optional<RelayId> relay, Reason reason, Instant at) {
  /// Why no more mail is to go there.
  public enum Reason {
    /// The reader left. A sign-up of their own brings them back.
    LEFT("left"),
    /// The reader had everything erased. A sign-up of their own brings them back.
    ERASED("erased"),
    /// Mail can't be delivered there: never again.
    BOUNCED("bounced"),
    /// The reader called a mail unwanted: never again.
    COMPLAINED("complained");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    /// Its name in rows and keys.
    public String label() {
      return label;
    }

    /// The reason of this name, if there is one.
    public static Optional<Reason> of(String label) {
      return Stream.of(values()).filter(it -> it.label.equals(label)).findFirst();
    }

    /// Whether not even a sign-up of their own brings mail back.
    public boolean isFinal() {
      return this == BOUNCED || this == COMPLAINED;
    }
  }

  /// For a newsletter that was left.
  static Suppression of(Subscription left) {
    return new Suppression(left.who(), Optional.of(left.relay()), Reason.LEFT, left.since());
  }

  /// Whether it forbids mail of a newsletter that is wanted since a moment.
  boolean forbids(Subscription wanted) {
    return reason.isFinal() || (concerns(wanted.relay()) && !wanted.since().isAfter(at));
  }

  /// Whether it is about this newsletter, or about all.
  boolean concerns(RelayId newsletter) {
    return relay.isEmpty() || relay.get().equals(newsletter);
  }
}
