package dk.blogstafet.newsletter.preferences;

import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.LinkToken;
import dk.blogstafet.newsletter.LinkToken.LinkPurpose;
import dk.blogstafet.newsletter.LinkTokenIssuer;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.relay.change.OptimisticRetry;
import dk.blogstafet.vault.KeyVault;
import dk.blogstafet.vault.SealedText;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Undoes an unsubscription, with a token that only the page that confirms it has.
final class UnsubscribeUndo {
  private final Subscribers subscribers;
  private final KeyVault vault;
  private final Clock clock;

  UnsubscribeUndo(Subscribers subscribers, KeyVault vault, Clock clock) {
    this.subscribers = subscribers;
    this.vault = vault;
    this.clock = clock;
  }

  /// Returns the token that undoes an unsubscription for [UnsubscribeLinks#UNDO].
  UndoToken token(Subscription was, Subscription left) {
    var address = was.address().orElseThrow();
    var nonce = left.nonce() + address.text();
    var expires = left.since().plus(UnsubscribeLinks.UNDO);
    var relay = Optional.of(left.relay());
    var issuer = new LinkTokenIssuer(vault.hmac());
    return new UndoToken(
        issuer.issue(LinkPurpose.UNDO, left.who(), relay, expires, nonce), address);
  }

  /// Makes the subscription active again. Idempotent.
  UnsubscribeStatus apply(String link, SealedText address) {
    return LinkTokenIssuer.read(LinkPurpose.UNDO, link, clock.instant())
        .map(token -> OptimisticRetry.until(() -> apply(token, address)))
        .orElseGet(UnsubscribeStatus.LinkInvalid::new);
  }

  private Optional<UnsubscribeStatus> apply(LinkToken token, SealedText address) {
    var relay = token.relay().orElseThrow();
    var subscriber = subscribers.subscriber(token.who(), List.of(relay));
    var seen = subscriber.subscription(relay);
    var issuer = new LinkTokenIssuer(vault.hmac());
    if (subscriber.state().suppression().isPresent()
        || seen.filter(it -> issuer.isGenuine(token, it.nonce() + address.text())).isEmpty()) {
      return Optional.of(
          seen.filter(Subscription::isActive)
              .<UnsubscribeStatus>map(UnsubscribeStatus.Subscribed::new)
              .orElseGet(UnsubscribeStatus.LinkInvalid::new));
    }
    return restore(seen.get(), address);
  }

  private Optional<UnsubscribeStatus> restore(Subscription seen, SealedText address) {
    var again =
        Subscription.active(
                seen.who(),
                seen.relay(),
                seen.frequency(),
                address,
                seen.spelling(),
                LinkTokenIssuer.nonce(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS))
            .after(Optional.of(seen))
            .continuing(seen);
    var line = ConsentRecord.of(ConsentRecord.ConsentEvent.RETURNED, again, Optional.empty());
    var stored = subscribers.update(SubscriberUpdate.NOTHING.with(again).noting(List.of(line)));
    return stored ? Optional.of(new UnsubscribeStatus.Subscribed(again)) : Optional.empty();
  }
}
