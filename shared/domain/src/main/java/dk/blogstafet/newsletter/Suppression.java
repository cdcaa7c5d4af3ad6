package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// A suppression of email, with its reason, or an operator's lift of it.
///
/// @param relay of the newsletter; empty for all
/// @param spelling of the address that bounced, complained or is lifted; empty for all. Bounces and
///   complaints stored by version 0.1.0 have none.
public record Suppression(
    SubscriberId who,
    Optional<RelayId> relay,
    SuppressionReason reason,
    Instant at,
    Optional<SpellingId> spelling) {
  /// The reason of a suppression.
  public enum SuppressionReason {
    /// The reader unsubscribed. The reader can sign up again.
    LEFT("left"),
    /// The reader's data was erased. The reader can sign up again.
    ERASED("erased"),
    /// Email cannot be delivered there: permanent until lifted.
    BOUNCED("bounced"),
    /// The reader complained of spam: permanent until lifted.
    COMPLAINED("complained"),
    /// An operator lifted the earlier bounces and complaints.
    LIFTED("lifted");

    private final String label;

    SuppressionReason(String label) {
      this.label = label;
    }

    /// Returns the name in rows and keys.
    public String label() {
      return label;
    }

    /// Returns the reason with this name, if any.
    public static Optional<SuppressionReason> of(String label) {
      return Stream.of(values()).filter(it -> it.label.equals(label)).findFirst();
    }

    /// Returns whether even the reader's own sign-up does not end it.
    public boolean isFinal() {
      return this == BOUNCED || this == COMPLAINED;
    }

    /// Returns the consent event of a newsletter that ends for this reason.
    public ConsentRecord.ConsentEvent ending() {
      return switch (this) {
        case LEFT, ERASED, LIFTED -> ConsentRecord.ConsentEvent.WITHDRAWN;
        case BOUNCED -> ConsentRecord.ConsentEvent.BOUNCED;
        case COMPLAINED -> ConsentRecord.ConsentEvent.COMPLAINED;
      };
    }
  }

  /// Creates a suppression of all spellings.
  public Suppression(
      SubscriberId who, Optional<RelayId> relay, SuppressionReason reason, Instant at) {
    this(who, relay, reason, at, Optional.empty());
  }

  /// Creates a suppression for an ended subscription.
  public static Suppression of(Subscription left) {
    return new Suppression(
        left.who(), Optional.of(left.relay()), SuppressionReason.LEFT, left.since());
  }

  /// Returns whether it covers this newsletter, or all.
  public boolean concerns(RelayId newsletter) {
    return relay.isEmpty() || relay.get().equals(newsletter);
  }

  /// Returns whether it stops email that third parties can trigger, in all spellings.
  public boolean closesMailbox() {
    return reason == SuppressionReason.COMPLAINED
        || (reason == SuppressionReason.BOUNCED && spelling.isEmpty());
  }

  /// Returns whether it is final and covers this spelling, or all.
  public boolean stops(Optional<SpellingId> address) {
    return reason.isFinal() && (spelling.isEmpty() || spelling.equals(address));
  }

  /// Returns whether it lifts another: one that closes the mailbox, or one of its own spelling.
  public boolean lifts(Suppression earlier) {
    return reason == SuppressionReason.LIFTED
        && !earlier.at.isAfter(at)
        && (earlier.closesMailbox() || earlier.stops(spelling));
  }
}
