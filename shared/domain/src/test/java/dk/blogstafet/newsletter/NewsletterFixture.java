package dk.blogstafet.newsletter;

import dk.blogstafet.mail.MemoryCounters;
import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.newsletter.outbox.MailInstruction;
import dk.blogstafet.newsletter.outbox.MailInstruction.MailContent;
import dk.blogstafet.newsletter.outbox.MailPlanner;
import dk.blogstafet.newsletter.outbox.OutboxProcessor;
import dk.blogstafet.newsletter.preferences.SubscriberPreferences;
import dk.blogstafet.newsletter.preferences.UnsubscribeLinks;
import dk.blogstafet.newsletter.signup.SignUpConfirmations;
import dk.blogstafet.newsletter.signup.SignUps;
import dk.blogstafet.newsletter.suppression.MailFeedback;
import dk.blogstafet.newsletter.suppression.MemorySuppressions;
import dk.blogstafet.newsletter.suppression.SubscriberErasure;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.vault.KeyVault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The complete newsletter in memory, with a mutable clock.
public final class NewsletterFixture {
  public static final String ANNA = "anna@laeser.example";
  public static final RelayId CLIMATE = new RelayId("klima");
  public static final RelayId SCHOOL = new RelayId("skole");
  public static final List<RelayId> RELAYS = List.of(CLIMATE, SCHOOL);

  public final MutableClock clock = new MutableClock(NewsletterSamples.NOW);
  public final MemorySubscribers subscribers = new MemorySubscribers(clock);
  public final MemorySuppressions suppressions = new MemorySuppressions();
  public final KeyVault vault = NewsletterSamples.vault();
  public final SignUps signUps = new SignUps(subscribers, vault, clock);
  public final SignUpConfirmations confirmations =
      new SignUpConfirmations(subscribers, vault, clock);
  public final UnsubscribeLinks links =
      new UnsubscribeLinks(subscribers, suppressions, vault, clock);
  public final SubscriberErasure erasure =
      new SubscriberErasure(subscribers, suppressions, subscribers);
  public final SubscriberPreferences preferences =
      new SubscriberPreferences(subscribers, suppressions, erasure, vault, clock);
  public final MailFeedback feedback = new MailFeedback(subscribers, suppressions, vault, clock);
  public final MemoryRelayStore books = new MemoryRelayStore();
  public final MemoryCounters counters = new MemoryCounters(clock);
  public final MailPlanner planner = new MailPlanner(subscribers, suppressions, vault);
  public final OutboxProcessor processor = new OutboxProcessor(subscribers, planner, clock);
  private final List<MailInstruction> sent = new ArrayList<>();

  /// Creates a site with two relays, `klima` and `skole`.
  public NewsletterFixture() {
    books.describe(Revision.NONE, DomainSamples.site("Stafetten"));
    RELAYS.forEach(relay -> books.open(DomainSamples.relay(relay)));
  }

  public void signUp(String typed, RelayId relay) {
    signUps.store(NewsletterSamples.signUp(NewsletterSamples.address(typed), relay));
  }

  /// Returns a sign-up service that seals the address of one mailbox only once, because sealing
  /// 100,000 times would be slow.
  public SignUps inHaste(String typed) {
    var sealed = vault.sealer().seal(NewsletterSamples.address(typed).text(), who(typed).text());
    return new SignUps(subscribers, vault, (_, _) -> sealed, clock);
  }

  /// Sends due emails, each with the same outcome, and returns them.
  public List<MailInstruction> deliver(SendOutcome outcome) {
    var instructions = new ArrayList<MailInstruction>();
    for (var name : processor.due(100)) {
      var taken = processor.lease(name);
      var instruction = taken.flatMap(it -> processor.plan(it, RELAYS));
      instruction.ifPresent(it -> processor.recordOutcome(it, outcome));
      instruction.ifPresent(instructions::add);
    }
    sent.addAll(instructions);
    return instructions;
  }

  public List<MailInstruction> deliver() {
    return deliver(new SendOutcome.Accepted("1"));
  }

  public List<MailInstruction> sent() {
    return List.copyOf(sent);
  }

  /// Returns everything stored, for comparison.
  public List<Object> everything() {
    return List.of(subscribers.everything(), suppressions.everything(), counters.everything());
  }

  public SubscriberId who(String typed) {
    return SubscriberId.of(vault.hmac(), NewsletterSamples.address(typed));
  }

  public Optional<Subscription> subscription(String typed, RelayId relay) {
    return subscribers.subscriber(who(typed), RELAYS).subscription(relay);
  }

  /// Signs up, reads the email and presses its button.
  ///
  /// @return the token of the unsubscribe link
  public String subscribe(String typed, RelayId relay) {
    signUp(typed, relay);
    var link = confirmLink(deliverTo(typed));
    clock.pass(Duration.ofMinutes(1));
    confirmations.confirm(link, MailFrequency.WEEKLY);
    return leaveLink(deliverTo(typed));
  }

  /// Requests a link to the preferences and reads the email.
  public String preferencesLink(String typed) {
    preferences.requestLink(NewsletterSamples.address(typed));
    return deliverTo(typed).stream().flatMap(NewsletterFixture::link).findFirst().orElseThrow();
  }

  /// Sends due emails, and returns those to one mailbox.
  private List<MailInstruction> deliverTo(String typed) {
    var who = who(typed);
    return deliver().stream().filter(it -> it.task().who().equals(who)).toList();
  }

  public static String confirmLink(List<MailInstruction> instructions) {
    return instructions.stream().flatMap(NewsletterFixture::confirm).findFirst().orElseThrow();
  }

  public static String leaveLink(List<MailInstruction> instructions) {
    return instructions.stream().flatMap(NewsletterFixture::leave).findFirst().orElseThrow();
  }

  private static Stream<String> confirm(MailInstruction instruction) {
    return instruction.content() instanceof MailContent.ConfirmationRequest(_, var token)
        ? Stream.of(token)
        : Stream.empty();
  }

  private static Stream<String> leave(MailInstruction instruction) {
    return instruction.content() instanceof MailContent.Welcome(_, var token)
        ? Stream.of(token)
        : Stream.empty();
  }

  private static Stream<String> link(MailInstruction instruction) {
    return instruction.content() instanceof MailContent.PreferencesLink(var token, _)
        ? Stream.of(token)
        : Stream.empty();
  }
}
