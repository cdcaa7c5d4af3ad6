package dk.blogstafet.local.soak.inputs;

import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.outbox.MailInstruction.MailContent;
import dk.blogstafet.newsletter.outbox.MailPlanner;
import dk.blogstafet.newsletter.outbox.OutboxProcessor;
import dk.blogstafet.newsletter.preferences.SubscriberPreferences;
import dk.blogstafet.newsletter.preferences.UnsubscribeLinks;
import dk.blogstafet.newsletter.preferences.UnsubscribeStatus;
import dk.blogstafet.newsletter.signup.SignUp;
import dk.blogstafet.newsletter.signup.SignUpConfirmations;
import dk.blogstafet.newsletter.signup.SignUps;
import dk.blogstafet.newsletter.suppression.SubscriberErasure;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.vault.KeyVault;
import dk.blogstafet.words.ConsentTextFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/// Subscribers of the newsletter, and the tokens of the links in their mails. Links expire when
/// they are used, so new subscribers replace earlier ones occasionally.
final class SubscriberPool {
  private static final RelayId RELAY = new RelayId("klima");
  private static final String PAGE = "/klima/";
  private static final int CROWD = 24;

  /// One in this many links belongs to a new subscriber.
  private static final int FRESH = 40;

  private static final Clock CLOCK = Clock.systemUTC();

  private final KeyVault vault;
  private final SignUps signUps;
  private final SignUpConfirmations confirmations;
  private final UnsubscribeLinks unsubscribeLinks;
  private final SubscriberPreferences preferences;
  private final OutboxProcessor processor;
  private final ConsentText text;
  private final AtomicInteger number = new AtomicInteger();
  private final List<SubscriberLinks> crowd = new ArrayList<>();

  private SubscriberPool(AwsNewsletter newsletter) {
    vault = newsletter.vault();
    var subscribers = newsletter.subscribers();
    var suppressions = newsletter.suppressions();
    var outbox = newsletter.outbox();
    var erasure = new SubscriberErasure(subscribers, suppressions, outbox);
    signUps = new SignUps(subscribers, vault, CLOCK);
    confirmations = new SignUpConfirmations(subscribers, vault, CLOCK);
    unsubscribeLinks = new UnsubscribeLinks(subscribers, suppressions, vault, CLOCK);
    preferences = new SubscriberPreferences(subscribers, suppressions, erasure, vault, CLOCK);
    processor =
        new OutboxProcessor(outbox, new MailPlanner(subscribers, suppressions, vault), CLOCK);
    var siteSnapshot = newsletter.relays().siteSnapshot().orElseThrow();
    text =
        ConsentTextFactory.of(siteSnapshot.site(), siteSnapshot.relay(RELAY).orElseThrow().relay());
  }

  /// Signs up the first subscribers.
  static SubscriberPool on(Map<String, String> environment) {
    var newsletter = AwsNewsletter.of(environment, CLOCK);
    newsletter.vault().prepare();
    var pool = new SubscriberPool(newsletter);
    for (var reader = 0; reader < CROWD; reader++) {
      pool.crowd.add(pool.links());
    }
    return pool;
  }

  /// Returns the fingerprint of the form's current consent text.
  String consentFingerprint() {
    return text.mark();
  }

  /// Returns a subscriber's link.
  ///
  /// @param sample the name of the sample event that follows it
  MailLink link(String sample, RandomGenerator random) {
    var links = mailbox(random.nextInt(CROWD), random.nextInt(FRESH) == 0);
    if (sample.contains("undo")) {
      return links.undo();
    }
    if (sample.startsWith("leave")) {
      return new MailLink(links.leave(), "");
    }
    return new MailLink(sample.startsWith("confirm") ? links.confirm() : links.own(), "");
  }

  private synchronized SubscriberLinks mailbox(int index, boolean isNew) {
    if (isNew) {
      crowd.set(index, links());
    }
    return crowd.get(index);
  }

  /// Each link belongs to another subscriber, so that following one expires no other.
  private SubscriberLinks links() {
    var confirm = signedUp(address());
    var leave = subscribed(address());
    var owner = address();
    subscribed(owner);
    preferences.requestLink(owner);
    return new SubscriberLinks(confirm, leave, token(owner, "link#" + spelling(owner)), undo());
  }

  private String subscribed(EmailAddress address) {
    if (confirmations.confirm(signedUp(address), MailFrequency.WEEKLY)
        instanceof SignUpConfirmations.ConfirmationStatus.Confirmed confirmed) {
      return confirmed.leaveToken();
    }
    throw new IllegalStateException("A new link did not confirm");
  }

  private MailLink undo() {
    if (unsubscribeLinks.leave(subscribed(address()))
        instanceof UnsubscribeStatus.Unsubscribed unsubscribed) {
      var undo = unsubscribed.undo().orElseThrow();
      return new MailLink(undo.token(), undo.address().text());
    }
    throw new IllegalStateException("A new link did not unsubscribe");
  }

  private EmailAddress address() {
    return new EmailAddress("laeser-" + number.incrementAndGet() + "@laeser.example");
  }

  private String signedUp(EmailAddress address) {
    signUps.store(new SignUp(address, RELAY, MailFrequency.WEEKLY, text, PAGE));
    return token(address, "confirm#" + RELAY.slug());
  }

  private String spelling(EmailAddress address) {
    return SpellingId.of(vault.hmac(), address).text();
  }

  /// Returns the token of the mail's link.
  private String token(EmailAddress address, String errand) {
    var name = SubscriberId.of(vault.hmac(), address).text() + "#" + errand;
    var instruction =
        processor.lease(name).flatMap(it -> processor.plan(it, List.of(RELAY))).orElseThrow();
    processor.recordOutcome(instruction, new SendOutcome.Accepted("none"));
    return switch (instruction.content()) {
      case MailContent.ConfirmationRequest(var _, var token) -> token;
      case MailContent.AlreadySubscribed(var _, var token) -> token;
      case MailContent.Welcome(var _, var token) -> token;
      case MailContent.PreferencesLink(var token, _) -> token;
    };
  }

  /// A link in a mail.
  ///
  /// @param sealed the encrypted address of the link; empty if it has none
  record MailLink(String token, String sealed) {}

  /// The links of a subscriber.
  ///
  /// @param confirm for a pending sign-up
  /// @param leave for unsubscribing
  /// @param own for the subscriber's own page
  /// @param undo for subscribing again after unsubscribing
  private record SubscriberLinks(String confirm, String leave, String own, MailLink undo) {}
}
