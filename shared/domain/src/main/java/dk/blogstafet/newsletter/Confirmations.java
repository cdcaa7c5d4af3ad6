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
        subscribers.pending(token.who(), relay).open(now).requests().stream()
            .filter(it -> tokens.isGenuine(token, it.nonce()))
            .filter(it -> mayBegin(it, dossier))
            .findFirst();
    return waiting
        .<Look>map(Look.Waiting::new)
        .or(() -> done(dossier, token, tokens))
        .orElseGet(() -> new Look.Dead(Optional.of(relay)));
  }

  /// A newsletter that comes is moved to no other spelling: that may be somebody else's address.
  private static boolean mayBegin(Request request, Dossier dossier) {
    return !dossier.person().isBarred()
        && dossier.active().stream().allMatch(it -> it.spelling().equals(request.spelling()));
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
    var rest = subscribers.pending(request.who(), request.relay()).without(request::equals);
    if (!mayBegin(request, dossier) || !rest.isChanged()) {
      return false;
    }
    var then = subscription(request, frequency, now).after(dossier.of(request.relay()));
    var asking = Consent.Asking.of(request);
    var given = Consent.of(Consent.Kind.GIVEN, then, Optional.of(asking));
    var filing = Filing.NOTHING.with(then).with(rest).noting(List.of(given)).then(welcome(then));
    var person = dossier.person();
    return subscribers.file(
        person.suppression().isPresent() ? filing.with(person.returned()) : filing);
  }

  private static Subscription subscription(Request request, Frequency frequency, Instant now) {
    return Subscription.active(
        request.who(),
        request.relay(),
        frequency,
        request.address(),
        request.spelling(),
        request.nonce(),
        now);
  }

  private static Errand welcome(Subscription then) {
    return Errand.of(Errand.Kind.WELCOME, then.who(), Optional.of(then.relay()), then.since());
  }
}
