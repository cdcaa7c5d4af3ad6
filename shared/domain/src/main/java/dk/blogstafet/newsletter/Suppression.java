package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// That no more mail is to go somewhere, and why; or that an operator has lifted it.
///
/// @param relay of which newsletter; empty for all
/// @param spelling which spelling of the address bounced, was complained of or is free again; empty
///   for all. Bounces and complaints name none where they were noted by version 0.1.0.
public record Suppression(
    SubscriberId who,
    Optional<RelayId> relay,
    SuppressionReason reason,
    Instant at,
    Optional<SpellingId> spelling) {
  /// Why no more mail is to go there.
  public enum SuppressionReason {
    /// The reader left. A sign-up of their own brings them back.
    LEFT("left"),
    /// The reader had everything erased. A sign-up of their own brings them back.
    ERASED("erased"),
    /// Mail can't be delivered there: never again, unless it is lifted.
    BOUNCED("bounced"),
    /// The reader called a mail unwanted: never again, unless it is lifted.
    COMPLAINED("complained"),
    /// An operator has lifted the bounces and complaints before.
    LIFTED("lifted");

    private final String label;

    SuppressionReason(String label) {
      this.label = label;
    }

    /// Its name in rows and keys.
    public String label() {
      return label;
    }

    /// The reason of this name, if there is one.
    public static Optional<SuppressionReason> of(String label) {
      return Stream.of(values()).filter(it -> it.label.equals(label)).findFirst();
    }

    /// Whether not even a sign-up of their own brings mail back.
    public boolean isFinal() {
      return this == BOUNCED || this == COMPLAINED;
    }

    /// What the record says of a newsletter that ends for this reason.
    ConsentRecord.ConsentEvent ending() {
      return switch (this) {
        case LEFT, ERASED, LIFTED -> ConsentRecord.ConsentEvent.WITHDRAWN;
        case BOUNCED -> ConsentRecord.ConsentEvent.BOUNCED;
        case COMPLAINED -> ConsentRecord.ConsentEvent.COMPLAINED;
      };
    }
  }

  /// Of every spelling.
  public Suppression(
      SubscriberId who, Optional<RelayId> relay, SuppressionReason reason, Instant at) {
    this(who, relay, reason, at, Optional.empty());
  }

  /// For a newsletter that was left.
  static Suppression of(Subscription left) {
    return new Suppression(
        left.who(), Optional.of(left.relay()), SuppressionReason.LEFT, left.since());
  }

  /// Whether it is about this newsletter, or about all.
  boolean concerns(RelayId newsletter) {
    return relay.isEmpty() || relay.get().equals(newsletter);
  }

  /// Whether it stops mail that strangers can cause, whatever spelling they type.
  boolean closesMailbox() {
    return reason == SuppressionReason.COMPLAINED
        || (reason == SuppressionReason.BOUNCED && spelling.isEmpty());
  }

  /// Whether it is final and names this spelling, or none.
  boolean stops(Optional<SpellingId> address) {
    return reason.isFinal() && (spelling.isEmpty() || spelling.equals(address));
  }

  /// Whether it lifts another: what closes the mailbox, and what stops the spelling it names.
  boolean lifts(Suppression earlier) {
    return reason == SuppressionReason.LIFTED
        && !earlier.at.isAfter(at)
        && (earlier.closesMailbox() || earlier.stops(spelling));
  }
}
