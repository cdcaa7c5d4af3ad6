package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.Order.Content;
import dk.blogstafet.newsletter.vault.Vault;
import dk.blogstafet.relay.MemoryBooks;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The whole newsletter over memory, with a clock that tests move.
public final class Office {
  public static final String ANNA = "anna@laeser.example";
  public static final RelayId CLIMATE = new RelayId("klima");
  public static final RelayId SCHOOL = new RelayId("skole");
  public static final List<RelayId> RELAYS = List.of(CLIMATE, SCHOOL);

  public final MovingClock clock = new MovingClock(NewsletterSamples.NOW);
  public final MemorySubscribers subscribers = new MemorySubscribers(clock);
  public final MemorySuppressions suppressions = new MemorySuppressions();
  public final Vault vault = NewsletterSamples.vault();
  public final SignUps signUps = new SignUps(subscribers, vault, clock);
  public final Confirmations confirmations = new Confirmations(subscribers, vault, clock);
  public final Departures departures = new Departures(subscribers, suppressions, vault, clock);
  public final Erasures erasures = new Erasures(subscribers, suppressions, subscribers);
  public final Preferences preferences =
      new Preferences(subscribers, suppressions, erasures, vault, clock);
  public final Feedback feedback = new Feedback(subscribers, suppressions, vault, clock);
  public final MemoryBooks books = new MemoryBooks();
  public final MemoryCounters counters = new MemoryCounters(clock);
  public final Deliberation deliberation = new Deliberation(subscribers, suppressions, vault);
  public final Postmaster postmaster = new Postmaster(subscribers, deliberation, clock);
  private final List<Order> sent = new ArrayList<>();

  /// With a site and two relays, `klima` and `skole`.
  public Office() {
    books.describe(Revision.NONE, Samples.site("Stafetten"));
    RELAYS.forEach(relay -> books.open(Samples.relay(relay)));
  }

  public void signUp(String typed, RelayId relay) {
    signUps.take(NewsletterSamples.signUp(NewsletterSamples.address(typed), relay));
  }

  /// Takes sign-ups of one mailbox in haste: its address is sealed once, which would take its time
  /// for each of 100,000.
  public SignUps inHaste(String typed) {
    var sealed = vault.sealer().seal(NewsletterSamples.address(typed).text(), who(typed).text());
    return new SignUps(subscribers, vault, (_, _) -> sealed, clock);
  }

  /// Sends what is due, each with the same outcome, and returns it.
  public List<Order> deliver(Sending outcome) {
    var orders = new ArrayList<Order>();
    for (var name : postmaster.due(100)) {
      var taken = postmaster.take(name);
      var order = taken.flatMap(it -> postmaster.order(it, RELAYS));
      order.ifPresent(it -> postmaster.note(it, outcome));
      order.ifPresent(orders::add);
    }
    sent.addAll(orders);
    return orders;
  }

  public List<Order> deliver() {
    return deliver(new Sending.Accepted("1"));
  }

  public List<Order> sent() {
    return List.copyOf(sent);
  }

  /// All that is stored, to be compared with what was or will be.
  public List<Object> everything() {
    return List.of(subscribers.everything(), suppressions.everything(), counters.everything());
  }

  public SubscriberId who(String typed) {
    return SubscriberId.of(vault.macs(), NewsletterSamples.address(typed));
  }

  public Optional<Subscription> subscription(String typed, RelayId relay) {
    return subscribers.dossier(who(typed), RELAYS).of(relay);
  }

  /// Signs up, reads the mail and presses its button.
  ///
  /// @return the text of the link out
  public String subscribe(String typed, RelayId relay) {
    signUp(typed, relay);
    var link = confirmLink(deliverTo(typed));
    clock.pass(Duration.ofMinutes(1));
    confirmations.confirm(link, Frequency.WEEKLY);
    return leaveLink(deliverTo(typed));
  }

  /// Asks for a link to the preferences and reads the mail.
  public String preferencesLink(String typed) {
    preferences.ask(NewsletterSamples.address(typed));
    return deliverTo(typed).stream().flatMap(Office::link).findFirst().orElseThrow();
  }

  /// Sends what is due, and returns what goes to one mailbox.
  private List<Order> deliverTo(String typed) {
    var who = who(typed);
    return deliver().stream().filter(it -> it.errand().who().equals(who)).toList();
  }

  public static String confirmLink(List<Order> orders) {
    return orders.stream().flatMap(Office::confirm).findFirst().orElseThrow();
  }

  public static String leaveLink(List<Order> orders) {
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
    return order.content() instanceof Content.Link(var token, _)
        ? Stream.of(token)
        : Stream.empty();
  }
}
