package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.Token.Purpose;
import dk.blogstafet.newsletter.vault.Vault;
import dk.blogstafet.relay.RelayId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Turns sign-ups into newsletters, at the press of a button: to look at the link changes nothing.
public final class Confirmations {
  private final Subscribers subscribers;
  private final Vault vault;
  private final Clock clock;

  public Confirmations(Subscribers subscribers, Vault vault, Clock clock) {
    this.subscribers = subscribers;
    this.vault = vault;
    this.clock = clock;
  }

  /// What a link leads to.
  public sealed interface Look {
    /// A sign-up that waits for the button.
    record Waiting(Request request) implements Look {}

    /// The newsletter comes.
    record Done(Subscription subscription, String leaveToken) implements Look {}

    /// The link is not ours, too old, or used and overtaken.
    record Dead(Optional<RelayId> relay) implements Look {}
  }

  /// Looks, and changes nothing.
  public Look look(String link) {
    return Tokens.read(Purpose.CONFIRM, link, clock.instant())
        .map(this::look)
        .orElseGet(() -> new Look.Dead(Optional.empty()));
  }

  /// Confirms. Again is as good as once.
  ///
  /// @param frequency how often, as chosen beside the button
  public Look confirm(String link, Frequency frequency) {
    return Tries.until(() -> attempt(link, frequency));
  }

  private Optional<Look> attempt(String link, Frequency frequency) {
    return switch (look(link)) {
      case Look.Waiting(var request) ->
          store(request, frequency) ? Optional.of(look(link)) : Optional.empty();
      case Look.Done done -> Optional.of(done);
      case Look.Dead dead -> Optional.of(dead);
    };
  }

  private Look look(Token token) {
    var relay = token.relay().orElseThrow();
    var tokens = new Tokens(vault.macs());
    var now = clock.instant();
    var dossier = subscribers.dossier(token.who(), List.of(relay));
    var waiting =
        subscribers
            .request(token.who(), relay)
            .filter(it -> it.isOpen(now) && tokens.isGenuine(token, it.nonce()));
    if (dossier.person().isBarred()) {
      return new Look.Dead(Optional.of(relay));
    }
    return waiting
        .<Look>map(Look.Waiting::new)
        .or(() -> done(dossier, token, tokens))
        .orElseGet(() -> new Look.Dead(Optional.of(relay)));
  }

  private static Optional<Look> done(Dossier dossier, Token token, Tokens tokens) {
    return dossier.active().stream()
        .filter(it -> tokens.isGenuine(token, it.nonce()))
        .<Look>map(it -> new Look.Done(it, Departures.token(tokens, it)))
        .findFirst();
  }

  private boolean store(Request request, Frequency frequency) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var dossier = subscribers.dossier(request.who(), List.of(request.relay()));
    var then = subscription(request, frequency, now).after(dossier.of(request.relay()));
    var asking = Consent.Asking.of(request);
    var given = Consent.of(Consent.Kind.GIVEN, then, Optional.of(asking));
    var filing =
        Filing.NOTHING.with(then).answering(request).noting(List.of(given)).then(welcome(then));
    var person = dossier.person();
    return subscribers.file(
        person.suppression().isPresent() ? filing.with(person.returned()) : filing);
  }

  private static Subscription subscription(Request request, Frequency frequency, Instant now) {
    return Subscription.active(
        request.who(), request.relay(), frequency, request.address(), request.nonce(), now);
  }

  private static Errand welcome(Subscription then) {
    return Errand.of(
        Errand.Kind.WELCOME, then.who(), Optional.of(then.relay()), Optional.empty(), then.since());
  }
}
