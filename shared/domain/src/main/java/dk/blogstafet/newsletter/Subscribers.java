package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Stores sign-ups, subscriptions and consent records.
public interface Subscribers {
  /// Returns the pending sign-ups. They may have expired; callers check.
  PendingSignUps pending(SubscriberId who, RelayId relay);

  /// Returns a reader with their subscriptions to these relays.
  Subscriber subscriber(SubscriberId who, List<RelayId> relays);

  /// Returns a reader's consent records, oldest first.
  List<ConsentRecord> consentRecords(SubscriberId who);

  /// Changes one reader's data.
  ///
  /// @return false if any of it was changed concurrently; nothing was stored
  boolean update(SubscriberUpdate update);

  /// Returns subscriptions to a relay, active and ended, in order of subscriber id.
  ///
  /// @param after the last one of the previous page
  List<Subscription> subscriptions(RelayId relay, Optional<SubscriberId> after, int limit);

  /// Returns the subscriptions of these readers to a relay, active and ended, in no particular
  /// order; none for readers without one.
  ///
  /// @param readers at most 100
  List<Subscription> subscriptions(RelayId relay, List<SubscriberId> readers);

  /// Returns the number of sign-ups to a relay that can still be confirmed.
  int countPending(RelayId relay, Instant now);

  /// Returns a consent text by its hash.
  Optional<ConsentText> consentText(String hash);

  /// Stores a consent text; does nothing if it exists.
  void storeConsentText(ConsentText text);

  /// Deletes everything about a reader except the [MailboxState]. Can be repeated after an
  /// interruption.
  void erase(SubscriberId who, List<RelayId> relays);
}
