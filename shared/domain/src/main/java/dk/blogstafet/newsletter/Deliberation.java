package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.Token.Purpose;
import dk.blogstafet.newsletter.vault.Sealed;
import dk.blogstafet.newsletter.vault.Vault;
import dk.blogstafet.relay.RelayId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Decides what to write for an errand, and counts it before it is written.
public final class Deliberation {
  /// The most mails a mailbox gets within [Person#WINDOW] because somebody typed its address into a
  /// sign-up form.
  public static final int CONFIRMATIONS = 3;

  /// The most because somebody asked for a link to its preferences. Anybody can use them up, so the
  /// last link is good until another can be sent: whoever has had five can look into their own and
  /// erase it.
  public static final int LINKS = 5;

  /// After that a welcome is no news, and a link no answer.
  private static final Duration STALE = Duration.ofDays(2);

  private static final Optional<Optional<Order>> NOTHING = Optional.of(Optional.empty());

  private final Subscribers subscribers;
  private final Suppressions suppressions;
  private final Vault vault;

  public Deliberation(Subscribers subscribers, Suppressions suppressions, Vault vault) {
    this.subscribers = subscribers;
    this.suppressions = suppressions;
    this.vault = vault;
  }

  /// What to send, if anything, as far as it was counted; empty where somebody else changed the
  /// reader's rows meanwhile.
  ///
  /// @param relays all there are
  Optional<Optional<Order>> attempt(Errand errand, List<RelayId> relays, Instant now) {
    var asked = errand.relay().map(List::of).orElse(relays);
    var dossier = subscribers.dossier(errand.who(), asked);
    var history = SuppressionHistory.of(dossier.person(), suppressions);
    var wanted =
        new Dossier(
            dossier.person(),
            dossier.subscriptions().stream()
                .filter(it -> !it.isActive() || !history.forbids(it, it.goesTo(vault)))
                .toList());
    return switch (errand.kind()) {
      case CONFIRM -> confirm(errand, wanted, history, now);
      case WELCOME -> Optional.of(welcome(errand, wanted, now));
      case LINK -> link(errand, wanted, history, now);
      case ERASE -> NOTHING;
    };
  }

  /// Takes back that a mail was counted: it surely wasn't sent.
  void takeBack(Order order) {
    var kind = order.errand().kind();
    Tries.until(() -> {
      var seen = subscribers.dossier(order.errand().who(), List.of()).person();
      var then = seen.uncounted(kind, order.counted());
      return then.mails().size() == seen.mails().size()
              || subscribers.file(Filing.NOTHING.with(then))
          ? Optional.of(true)
          : Optional.empty();
    });
  }

  /// That a newsletter comes already is told where it comes, whatever spelling was typed.
  private Optional<Optional<Order>> confirm(
      Errand errand, Dossier wanted, SuppressionHistory history, Instant now) {
    var request = request(errand, now);
    var person = wanted.person();
    if (request.isEmpty()
        || history.closesMailbox()
        || person.count(errand.kind(), now) >= CONFIRMATIONS) {
      return NOTHING;
    }
    var then = person.counted(errand.kind(), now);
    var already = wanted.first();
    if (already.isPresent()) {
      return counted(then, order(errand, already.get(), now, already(already.get())));
    }
    return history.closes(request.get().goesTo(vault))
        ? NOTHING
        : counted(then, order(errand, request.get().address(), now, confirm(request.get())));
  }

  private Optional<Request> request(Errand errand, Instant now) {
    var pending = subscribers.pending(errand.who(), errand.relay().orElseThrow()).open(now);
    return errand.spelling().isEmpty() ? pending.first() : pending.of(errand.spelling());
  }

  private Optional<Optional<Order>> link(
      Errand errand, Dossier wanted, SuppressionHistory history, Instant now) {
    var person = wanted.person();
    var address = new KnownAddress(wanted, history, vault).of(errand);
    if (address.isEmpty() || isStale(errand, now) || person.count(errand.kind(), now) >= LINKS) {
      return NOTHING;
    }
    var fresh = now.isBefore(person.linked().plus(Preferences.TERM));
    var nonce = fresh && !person.link().isEmpty() ? person.link() : Tokens.nonce();
    var last = person.last(errand.kind(), LINKS, now);
    var expires = last.orElseGet(() -> now.plus(Preferences.TERM));
    var token = token(Purpose.PREFERENCES, errand, expires, nonce);
    var then = person.counted(errand.kind(), now).linked(nonce, now);
    var content = new Order.Content.Link(token, last);
    return counted(then, Optional.of(new Order(address.get(), errand, now, content)));
  }

  private Optional<Order> welcome(Errand errand, Dossier wanted, Instant now) {
    return wanted.active().stream()
        .filter(_ -> !isStale(errand, now))
        .findFirst()
        .flatMap(it -> order(errand, it, now, welcome(it)));
  }

  private static boolean isStale(Errand errand, Instant now) {
    return now.isAfter(errand.made().plus(STALE));
  }

  private Optional<Optional<Order>> counted(Person then, Optional<Order> order) {
    var stored = order.isEmpty() || subscribers.file(Filing.NOTHING.with(then));
    return stored ? Optional.of(order) : Optional.empty();
  }

  private Optional<Order> order(
      Errand errand, Subscription to, Instant now, Order.Content content) {
    return order(errand, to.address().orElseThrow(), now, content);
  }

  /// Empty where the address can't be opened: it was sealed for another vault.
  private Optional<Order> order(Errand errand, Sealed address, Instant now, Order.Content content) {
    return vault
        .opener()
        .open(address, errand.who().text())
        .map(text -> new Order(new EmailAddress(text), errand, now, content));
  }

  private Order.Content confirm(Request request) {
    var relay = Optional.of(request.relay());
    var tokens = new Tokens(vault.macs());
    var token =
        tokens.make(Purpose.CONFIRM, request.who(), relay, request.expires(), request.nonce());
    return new Order.Content.Confirm(request, token);
  }

  private Order.Content already(Subscription subscription) {
    return new Order.Content.Already(subscription, leave(subscription));
  }

  private Order.Content welcome(Subscription subscription) {
    return new Order.Content.Welcome(subscription, leave(subscription));
  }

  private String leave(Subscription subscription) {
    return Departures.token(new Tokens(vault.macs()), subscription);
  }

  private String token(Purpose purpose, Errand errand, Instant expires, String nonce) {
    return new Tokens(vault.macs()).make(purpose, errand.who(), errand.relay(), expires, nonce);
  }
}
