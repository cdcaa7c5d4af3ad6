package dk.blogstafet.newsletter.preferences;

import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.relay.RelayId;
import java.util.Optional;

/// The state that an unsubscribe link leads to.
public sealed interface UnsubscribeStatus {
  /// The newsletter is active, with its frequency.
  record Subscribed(Subscription subscription) implements UnsubscribeStatus {}

  /// The newsletter is not active.
  ///
  /// @param undo restores it, if it has just ended
  record Unsubscribed(RelayId relay, Optional<UndoToken> undo) implements UnsubscribeStatus {}

  /// The link is invalid.
  record LinkInvalid() implements UnsubscribeStatus {}
}
