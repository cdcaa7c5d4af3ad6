package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.Token.Purpose;
import dk.blogstafet.newsletter.vault.Sealed;
import dk.blogstafet.newsletter.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Decides what to write for an errand, and counts it before it is written.
public final class Deliberation {
  /// The most mails a mailbox gets within [Person#WINDOW] because somebody typed its address into a
  /// sign-up form.
  public static final int CONFIRMATIONS = 3;

  /// The most because somebody asked for a link to its preferences.
  public static final int LINKS = 5;

  /// After that a welcome is no news, and a link no answer.
  private static final Duration STALE = Duration.ofDays(2);

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
  Optional<Optional<Order>> attempt(Errand errand, Instant now) {
    var dossier = subscribers.dossier(errand.who(), errand.relay().stream().toList());
    var lines = suppressions.of(errand.who());
    if (dossier.person().isBarred() || lines.stream().anyMatch(it -> it.reason().isFinal())) {
      return Optional.of(Optional.empty());
    }
    return switch (errand.kind()) {
      case CONFIRM -> confirm(errand, dossier, now);
      case WELCOME -> Optional.of(welcome(errand, dossier, lines, now));
      case LINK -> link(errand, dossier.person(), now);
      case ERASE -> Optional.of(Optional.empty());
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

  private Optional<Optional<Order>> confirm(Errand errand, Dossier dossier, Instant now) {
    var request =
        subscribers
            .request(errand.who(), errand.relay().orElseThrow())
            .filter(it -> it.isOpen(now));
    var person = dossier.person();
    if (request.isEmpty() || person.count(errand.kind(), now) >= CONFIRMATIONS) {
      return Optional.of(Optional.empty());
    }
    var content =
        dossier.active().stream()
            .findFirst()
            .map(this::already)
            .orElseGet(() -> confirm(request.get()));
    var then = person.counted(errand.kind(), now);
    return counted(then, order(errand, request.get().address(), now, content));
  }

  private Optional<Optional<Order>> link(Errand errand, Person person, Instant now) {
    if (subscribers.record(errand.who()).isEmpty()
        || isStale(errand, now)
        || person.count(errand.kind(), now) >= LINKS) {
      return Optional.of(Optional.empty());
    }
    var fresh = now.isBefore(person.linked().plus(Preferences.TERM));
    var nonce = fresh && !person.link().isEmpty() ? person.link() : Tokens.nonce();
    var token = token(Purpose.PREFERENCES, errand, now.plus(Preferences.TERM), nonce);
    var then = person.counted(errand.kind(), now).linked(nonce, now);
    var address = errand.address().orElseThrow();
    return counted(then, order(errand, address, now, new Order.Content.Link(token)));
  }

  private Optional<Order> welcome(
      Errand errand, Dossier dossier, List<Suppression> lines, Instant now) {
    return dossier.active().stream()
        .filter(it -> !isStale(errand, now) && lines.stream().noneMatch(line -> line.forbids(it)))
        .findFirst()
        .flatMap(it -> order(errand, it.address().orElseThrow(), now, welcome(it)));
  }

  private static boolean isStale(Errand errand, Instant now) {
    return now.isAfter(errand.made().plus(STALE));
  }

  private Optional<Optional<Order>> counted(Person then, Optional<Order> order) {
    var stored = order.isEmpty() || subscribers.file(Filing.NOTHING.with(then));
    return stored ? Optional.of(order) : Optional.empty();
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
