package dk.blogstafet.aws;

import dk.blogstafet.newsletter.Confirmations;
import dk.blogstafet.newsletter.Deliberation;
import dk.blogstafet.newsletter.Departures;
import dk.blogstafet.newsletter.EmailAddress;
import dk.blogstafet.newsletter.Erasures;
import dk.blogstafet.newsletter.Feedback;
import dk.blogstafet.newsletter.Frequency;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.Order;
import dk.blogstafet.newsletter.Order.Content;
import dk.blogstafet.newsletter.Outbox;
import dk.blogstafet.newsletter.Postmaster;
import dk.blogstafet.newsletter.Preferences;
import dk.blogstafet.newsletter.Sending;
import dk.blogstafet.newsletter.SignUps;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.Suppression.Reason;
import dk.blogstafet.newsletter.Suppressions;
import dk.blogstafet.newsletter.vault.Vault;
import dk.blogstafet.relay.RelayId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Readers of a stack's relay `klima`, who do by the rules what others do in a browser. The vault's
/// keys are made.
public final class Readership {
  private static final RelayId KLIMA = LocalStack.KLIMA;
  private static final Clock CLOCK = Clock.systemUTC();

  private final Vault vault;
  private final Subscribers subscribers;
  private final Suppressions suppressions;
  private final Outbox outbox;

  Readership(Map<String, String> environment) {
    var newsletter = AwsNewsletter.of(environment, CLOCK);
    this.vault = newsletter.vault();
    this.subscribers = newsletter.subscribers();
    this.suppressions = newsletter.suppressions();
    this.outbox = newsletter.outbox();
    vault.prepare();
  }

  /// Signs up; the mail is due.
  public void signUp(String typed) {
    new SignUps(subscribers, vault, CLOCK).take(NewsletterSamples.signUp(address(typed), KLIMA));
  }

  /// Signs up and reads the mail.
  public String confirmLink(String typed) {
    signUp(typed);
    return deliver(typed, "confirm#klima") instanceof Content.Confirm(_, var link) ? link : "";
  }

  /// Signs up, and presses the button.
  ///
  /// @return the link out
  public String subscribe(String typed) {
    new Confirmations(subscribers, vault, CLOCK).confirm(confirmLink(typed), Frequency.WEEKLY);
    return deliver(typed, "welcome#klima") instanceof Content.Welcome(_, var link) ? link : "";
  }

  /// Leaves.
  public void leave(String link) {
    new Departures(subscribers, suppressions, vault, CLOCK).leave(link);
  }

  /// Asks for a link to the preferences, and reads the mail.
  public String preferencesLink(String typed) {
    preferences().ask(address(typed));
    return deliver(typed, "link") instanceof Content.Link(var link, _) ? link : "";
  }

  /// Has everything erased.
  public void erase(String typed) {
    preferences().erase(preferencesLink(typed), List.of(KLIMA));
  }

  /// Lets mail bounce, or complains.
  public void stop(String typed, Reason reason) {
    new Feedback(subscribers, suppressions, vault, CLOCK)
        .stop(address(typed), reason, List.of(KLIMA));
  }

  /// Whose name it is in rows and keys.
  public String name(String typed) {
    return who(typed).text();
  }

  /// Whether the newsletter comes.
  public boolean wants(String typed) {
    return newsletter(typed).filter(Subscription::isActive).isPresent();
  }

  /// The newsletter, wanted or left.
  public Optional<Subscription> newsletter(String typed) {
    return subscribers.dossier(who(typed), List.of(KLIMA)).of(KLIMA);
  }

  private Preferences preferences() {
    var erasures = new Erasures(subscribers, suppressions, outbox);
    return new Preferences(subscribers, suppressions, erasures, vault, CLOCK);
  }

  private Content deliver(String typed, String errand) {
    var deliberation = new Deliberation(subscribers, suppressions, vault);
    var postmaster = new Postmaster(outbox, deliberation, CLOCK);
    var of = who(typed).text() + "#" + errand;
    var name = postmaster.due(100).stream().filter(it -> it.startsWith(of)).findFirst();
    var taken = postmaster.take(name.orElseThrow()).orElseThrow();
    Order order = postmaster.order(taken, List.of(KLIMA)).orElseThrow();
    postmaster.note(order, new Sending.Accepted("1"));
    return order.content();
  }

  private SubscriberId who(String typed) {
    return SubscriberId.of(vault.macs(), address(typed));
  }

  private static EmailAddress address(String typed) {
    return NewsletterSamples.address(typed);
  }
}
