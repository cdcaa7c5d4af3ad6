package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where sign-ups, newsletters and the record of consent are kept.
public interface Subscribers {
  /// The sign-ups that wait. They may be too old: whoever asks compares.
  PendingSignUps pending(SubscriberId who, RelayId relay);

  /// What is known of a reader, with their newsletters from these relays.
  Subscriber dossier(SubscriberId who, List<RelayId> relays);

  /// The record of what a reader has agreed to, oldest first.
  List<ConsentRecord> record(SubscriberId who);

  /// Changes what is known of one reader.
  ///
  /// @return false where something of it was changed by somebody else meanwhile: nothing is stored
  boolean file(SubscriberUpdate update);

  /// Newsletters from a relay, wanted and left, in order of their readers' names.
  ///
  /// @param after the last one of the part before
  List<Subscription> subscriptions(RelayId relay, Optional<SubscriberId> after, int limit);

  /// How many sign-ups to a relay can still be confirmed.
  int waiting(RelayId relay, Instant now);

  /// Words that somebody agreed to, by their hash.
  Optional<ConsentText> wording(String hash);

  /// Keeps words; does nothing where they are kept already.
  void keep(ConsentText text);

  /// Deletes everything about a reader but the [MailboxState], who stays as they are. Can be done
  /// again where it was broken off.
  void erase(SubscriberId who, List<RelayId> relays);
}
