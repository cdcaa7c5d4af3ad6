package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.Order.Content;
import dk.blogstafet.newsletter.vault.Vault;
import dk.blogstafet.relay.RelayId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The whole newsletter over memory, with a clock that tests move.
final class Office {
  static final RelayId CLIMATE = new RelayId("klima");
  static final RelayId SCHOOL = new RelayId("skole");
  static final List<RelayId> RELAYS = List.of(CLIMATE, SCHOOL);

  final MovingClock clock = new MovingClock(NewsletterSamples.NOW);
  final MemorySubscribers subscribers = new MemorySubscribers(clock);
  final MemorySuppressions suppressions = new MemorySuppressions();
  final Vault vault = NewsletterSamples.vault();
  final SignUps signUps = new SignUps(subscribers, vault, clock);
  final Confirmations confirmations = new Confirmations(subscribers, vault, clock);
  final Departures departures = new Departures(subscribers, suppressions, vault, clock);
  final Erasures erasures = new Erasures(subscribers, suppressions, subscribers);
  final Preferences preferences =
      new Preferences(subscribers, suppressions, erasures, vault, clock);
  final Feedback feedback = new Feedback(subscribers, suppressions, vault, clock);
  final Postmaster postmaster =
      new Postmaster(subscribers, new Deliberation(subscribers, suppressions, vault), clock);
  private final List<Order> sent = new ArrayList<>();

  void signUp(String typed, RelayId relay) {
    signUps.take(NewsletterSamples.signUp(NewsletterSamples.address(typed), relay));
  }

  /// Sends what is due, each with the same outcome, and returns it.
  List<Order> deliver(Sending outcome) {
    var orders = new ArrayList<Order>();
    for (var name : postmaster.due(100)) {
      var taken = postmaster.take(name);
      var order = taken.flatMap(postmaster::order);
      order.ifPresent(it -> postmaster.note(it, outcome));
      order.ifPresent(orders::add);
    }
    sent.addAll(orders);
    return orders;
  }

  List<Order> deliver() {
    return deliver(new Sending.Accepted("1"));
  }

  List<Order> sent() {
    return List.copyOf(sent);
  }

  SubscriberId who(String typed) {
    return SubscriberId.of(vault.macs(), NewsletterSamples.address(typed));
  }

  Optional<Subscription> subscription(String typed, RelayId relay) {
    return subscribers.dossier(who(typed), RELAYS).of(relay);
  }

  /// Signs up, reads the mail and presses its button.
  ///
  /// @return the text of the link out
  String subscribe(String typed, RelayId relay) {
    signUp(typed, relay);
    var link = confirmLink(deliver());
    clock.pass(Duration.ofMinutes(1));
    confirmations.confirm(link, Frequency.WEEKLY);
    return leaveLink(deliver());
  }

  /// Asks for a link to the preferences and reads the mail.
  String preferencesLink(String typed) {
    preferences.ask(NewsletterSamples.address(typed));
    return deliver().stream().flatMap(Office::link).findFirst().orElseThrow();
  }

  static String confirmLink(List<Order> orders) {
    return orders.stream().flatMap(Office::confirm).findFirst().orElseThrow();
  }

  static String leaveLink(List<Order> orders) {
    return orders.stream().flatMap(Office::leave).findFirst().orElseThrow();
  }

  private static Stream<String> confirm(Order order) {
    return order.content() instanceof Content.Confirm(_, var token)
        ? Stream.of(token)
        : Stream.empty();
  }

  private static Stream<String> leave(Order order) {
    return order.content() instanceof Content.Welcome(_, var token)
        ? Stream.of(token)
        : Stream.empty();
  }

  private static Stream<String> link(Order order) {
    return order.content() instanceof Content.Link(var token) ? Stream.of(token) : Stream.empty();
  }
}
