package dk.blogstafet.newsletter.signup;

import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.LinkToken;
import dk.blogstafet.newsletter.LinkToken.LinkPurpose;
import dk.blogstafet.newsletter.LinkTokenIssuer;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.PendingSignUp;
import dk.blogstafet.newsletter.Subscriber;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.preferences.UnsubscribeLinks;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.OptimisticRetry;
import dk.blogstafet.vault.KeyVault;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Turns pending sign-ups into subscriptions when the reader presses the button. Opening the link
/// changes nothing.
public final class SignUpConfirmations {
  private final Subscribers subscribers;
  private final KeyVault vault;
  private final Clock clock;

  public SignUpConfirmations(Subscribers subscribers, KeyVault vault, Clock clock) {
    this.subscribers = subscribers;
    this.vault = vault;
    this.clock = clock;
  }

  /// The state that a link leads to.
  public sealed interface ConfirmationStatus {
    /// A pending sign-up.
    record AwaitingConfirmation(PendingSignUp signUp) implements ConfirmationStatus {}

    /// An active subscription.
    record Confirmed(Subscription subscription, String leaveToken) implements ConfirmationStatus {}

    /// The link is invalid, expired, or already used and superseded.
    record LinkExpired(Optional<RelayId> relay) implements ConfirmationStatus {}
  }

  /// Returns a link's state; changes nothing.
  public ConfirmationStatus status(String link) {
    return LinkTokenIssuer.read(LinkPurpose.CONFIRM, link, clock.instant())
        .map(this::status)
        .orElseGet(() -> new ConfirmationStatus.LinkExpired(Optional.empty()));
  }

  /// Confirms a sign-up. Idempotent.
  ///
  /// @param frequency chosen beside the button
  public ConfirmationStatus confirm(String link, MailFrequency frequency) {
    return OptimisticRetry.until(() -> attempt(link, frequency));
  }

  private Optional<ConfirmationStatus> attempt(String link, MailFrequency frequency) {
    return switch (status(link)) {
      case ConfirmationStatus.AwaitingConfirmation(var pendingSignUp) ->
          store(pendingSignUp, frequency) ? Optional.of(status(link)) : Optional.empty();
      case ConfirmationStatus.Confirmed confirmed -> Optional.of(confirmed);
      case ConfirmationStatus.LinkExpired expired -> Optional.of(expired);
    };
  }

  private ConfirmationStatus status(LinkToken token) {
    var relay = token.relay().orElseThrow();
    var issuer = new LinkTokenIssuer(vault.hmac());
    var now = clock.instant();
    var subscriber = subscribers.subscriber(token.who(), List.of(relay));
    var waiting =
        subscribers.pending(token.who(), relay).open(now).signUps().stream()
            .filter(it -> issuer.isGenuine(token, it.nonce()))
            .filter(it -> mayBegin(it, subscriber))
            .findFirst();
    return waiting
        .<ConfirmationStatus>map(ConfirmationStatus.AwaitingConfirmation::new)
        .or(() -> done(subscriber, token, issuer))
        .orElseGet(() -> new ConfirmationStatus.LinkExpired(Optional.of(relay)));
  }

  /// Rejects a sign-up under another spelling than the active newsletters', which may be another
  /// person's address.
  private static boolean mayBegin(PendingSignUp pendingSignUp, Subscriber subscriber) {
    return !subscriber.state().isPermanentlySuppressed()
        && subscriber.active().stream()
            .allMatch(it -> it.spelling().equals(pendingSignUp.spelling()));
  }

  private static Optional<ConfirmationStatus> done(
      Subscriber subscriber, LinkToken token, LinkTokenIssuer issuer) {
    return subscriber.active().stream()
        .filter(it -> issuer.isGenuine(token, it.nonce()))
        .<ConfirmationStatus>map(
            it -> new ConfirmationStatus.Confirmed(it, UnsubscribeLinks.token(issuer, it)))
        .findFirst();
  }

  private boolean store(PendingSignUp pendingSignUp, MailFrequency frequency) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var subscriber = subscribers.subscriber(pendingSignUp.who(), List.of(pendingSignUp.relay()));
    var rest =
        subscribers
            .pending(pendingSignUp.who(), pendingSignUp.relay())
            .without(pendingSignUp::equals);
    if (!mayBegin(pendingSignUp, subscriber) || !rest.isChanged()) {
      return false;
    }
    var then =
        subscription(pendingSignUp, frequency, now)
            .after(subscriber.subscription(pendingSignUp.relay()));
    var prompt = ConsentRecord.ConsentPrompt.of(pendingSignUp);
    var given = ConsentRecord.of(ConsentRecord.ConsentEvent.GIVEN, then, Optional.of(prompt));
    var update =
        SubscriberUpdate.NOTHING.with(then).with(rest).noting(List.of(given)).then(welcome(then));
    var state = subscriber.state();
    return subscribers.update(
        state.suppression().isPresent() ? update.with(state.returned()) : update);
  }

  private static Subscription subscription(
      PendingSignUp pendingSignUp, MailFrequency frequency, Instant now) {
    return Subscription.active(
        pendingSignUp.who(),
        pendingSignUp.relay(),
        frequency,
        pendingSignUp.address(),
        pendingSignUp.spelling(),
        pendingSignUp.nonce(),
        now);
  }

  private static OutboxTask welcome(Subscription then) {
    return OutboxTask.of(
        OutboxTask.TaskKind.WELCOME, then.who(), Optional.of(then.relay()), then.since());
  }
}
