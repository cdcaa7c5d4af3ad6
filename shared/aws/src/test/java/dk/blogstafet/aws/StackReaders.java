package dk.blogstafet.aws;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.mail.Outbox;
import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.Suppression.SuppressionReason;
import dk.blogstafet.newsletter.outbox.MailInstruction;
import dk.blogstafet.newsletter.outbox.MailInstruction.MailContent;
import dk.blogstafet.newsletter.outbox.MailPlanner;
import dk.blogstafet.newsletter.outbox.OutboxProcessor;
import dk.blogstafet.newsletter.preferences.SubscriberPreferences;
import dk.blogstafet.newsletter.preferences.UnsubscribeLinks;
import dk.blogstafet.newsletter.signup.SignUpConfirmations;
import dk.blogstafet.newsletter.signup.SignUps;
import dk.blogstafet.newsletter.suppression.MailFeedback;
import dk.blogstafet.newsletter.suppression.SubscriberErasure;
import dk.blogstafet.newsletter.suppression.Suppressions;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.vault.KeyVault;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Readers of a stack's relay `klima` who use the domain directly instead of a browser. The vault's
/// keys exist.
public final class StackReaders {
  private static final RelayId KLIMA = LocalStack.KLIMA;
  private static final Clock CLOCK = Clock.systemUTC();

  private final KeyVault vault;
  private final Subscribers subscribers;
  private final Suppressions suppressions;
  private final Outbox<OutboxTask> outbox;

  StackReaders(Map<String, String> environment) {
    var newsletter = AwsNewsletter.of(environment, CLOCK);
    this.vault = newsletter.vault();
    this.subscribers = newsletter.subscribers();
    this.suppressions = newsletter.suppressions();
    this.outbox = newsletter.outbox();
    vault.prepare();
  }

  /// Signs up; the mail is due.
  public void signUp(String typed) {
    new SignUps(subscribers, vault, CLOCK).store(NewsletterSamples.signUp(address(typed), KLIMA));
  }

  /// Signs up and reads the mail.
  public String confirmLink(String typed) {
    signUp(typed);
    return deliver(typed, "confirm#klima") instanceof MailContent.ConfirmationRequest(_, var link)
        ? link
        : "";
  }

  /// Signs up and confirms.
  ///
  /// @return the unsubscribe link
  public String subscribe(String typed) {
    return subscribe(typed, MailFrequency.WEEKLY);
  }

  /// Signs up and confirms.
  ///
  /// @return the unsubscribe link
  public String subscribe(String typed, MailFrequency frequency) {
    new SignUpConfirmations(subscribers, vault, CLOCK).confirm(confirmLink(typed), frequency);
    return deliver(typed, "welcome#klima") instanceof MailContent.Welcome(_, var link) ? link : "";
  }

  /// Unsubscribes.
  public void leave(String link) {
    new UnsubscribeLinks(subscribers, suppressions, vault, CLOCK).leave(link);
  }

  /// Requests a link to the preferences, and reads the mail.
  public String preferencesLink(String typed) {
    preferences().requestLink(address(typed));
    return deliver(typed, "link") instanceof MailContent.PreferencesLink(var link, _) ? link : "";
  }

  /// Erases the reader's data.
  public void erase(String typed) {
    preferences().erase(preferencesLink(typed), List.of(KLIMA));
  }

  /// Adds a suppression for a bounce or a complaint.
  public void stop(String typed, SuppressionReason reason) {
    new MailFeedback(subscribers, suppressions, vault, CLOCK)
        .stop(address(typed), reason, List.of(KLIMA));
  }

  /// Returns the subscriber id used in rows and keys.
  public String name(String typed) {
    return who(typed).text();
  }

  /// Returns whether the reader subscribes.
  public boolean wants(String typed) {
    return newsletter(typed).filter(Subscription::isActive).isPresent();
  }

  /// Returns the subscription, active or ended.
  public Optional<Subscription> newsletter(String typed) {
    return subscribers.subscriber(who(typed), List.of(KLIMA)).subscription(KLIMA);
  }

  private SubscriberPreferences preferences() {
    var erasure = new SubscriberErasure(subscribers, suppressions, outbox);
    return new SubscriberPreferences(subscribers, suppressions, erasure, vault, CLOCK);
  }

  private MailContent deliver(String typed, String errand) {
    var planner = new MailPlanner(subscribers, suppressions, vault);
    var processor = new OutboxProcessor(outbox, planner, CLOCK);
    var of = who(typed).text() + "#" + errand;
    var name = processor.due(100).stream().filter(it -> it.startsWith(of)).findFirst();
    var taken = processor.lease(name.orElseThrow()).orElseThrow();
    MailInstruction instruction = processor.plan(taken, List.of(KLIMA)).orElseThrow();
    processor.recordOutcome(instruction, new SendOutcome.Accepted("1"));
    return instruction.content();
  }

  private SubscriberId who(String typed) {
    return SubscriberId.of(vault.hmac(), address(typed));
  }

  private static EmailAddress address(String typed) {
    return NewsletterSamples.address(typed);
  }
}
