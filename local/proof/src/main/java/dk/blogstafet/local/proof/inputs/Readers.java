package dk.blogstafet.local.proof.inputs;

import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.newsletter.Confirmations;
import dk.blogstafet.newsletter.Deliberation;
import dk.blogstafet.newsletter.Departures;
import dk.blogstafet.newsletter.EmailAddress;
import dk.blogstafet.newsletter.Erasures;
import dk.blogstafet.newsletter.Frequency;
import dk.blogstafet.newsletter.Order.Content;
import dk.blogstafet.newsletter.Postmaster;
import dk.blogstafet.newsletter.Preferences;
import dk.blogstafet.newsletter.Sending;
import dk.blogstafet.newsletter.SignUp;
import dk.blogstafet.newsletter.SignUps;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Wording;
import dk.blogstafet.newsletter.vault.Vault;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.words.ConsentWords;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/// Readers of the newsletter who sign up, and what the links say that they get by mail. Links wear
/// out where they are used: now and then a reader is followed by another.
final class Readers {
  private static final RelayId RELAY = new RelayId("klima");
  private static final String PAGE = "/klima/";
  private static final int CROWD = 24;

  /// One in so many links goes to a reader who is new.
  private static final int FRESH = 40;

  private static final Clock CLOCK = Clock.systemUTC();

  private final Vault vault;
  private final SignUps signUps;
  private final Confirmations confirmations;
  private final Departures departures;
  private final Preferences preferences;
  private final Postmaster postmaster;
  private final Wording wording;
  private final AtomicInteger number = new AtomicInteger();
  private final List<Mailbox> crowd = new ArrayList<>();

  private Readers(AwsNewsletter newsletter) {
    vault = newsletter.vault();
    var subscribers = newsletter.subscribers();
    var suppressions = newsletter.suppressions();
    var outbox = newsletter.outbox();
    var erasures = new Erasures(subscribers, suppressions, outbox);
    signUps = new SignUps(subscribers, vault, CLOCK);
    confirmations = new Confirmations(subscribers, vault, CLOCK);
    departures = new Departures(subscribers, suppressions, vault, CLOCK);
    preferences = new Preferences(subscribers, suppressions, erasures, vault, CLOCK);
    postmaster = new Postmaster(outbox, new Deliberation(subscribers, suppressions, vault), CLOCK);
    var medium = newsletter.relays().medium().orElseThrow();
    wording = ConsentWords.of(medium.site(), medium.relay(RELAY).orElseThrow().relay());
  }

  /// Has some sign up.
  static Readers on(Map<String, String> environment) {
    var newsletter = AwsNewsletter.of(environment, CLOCK);
    newsletter.vault().prepare();
    var readers = new Readers(newsletter);
    for (var reader = 0; reader < CROWD; reader++) {
      readers.crowd.add(readers.mailbox());
    }
    return readers;
  }

  /// The mark of the words that the form shows now.
  String mark() {
    return wording.mark();
  }

  /// Somebody's link.
  ///
  /// @param sample the name of the sample event that is to follow it
  Link link(String sample, RandomGenerator random) {
    var mailbox = mailbox(random.nextInt(CROWD), random.nextInt(FRESH) == 0);
    if (sample.contains("undo")) {
      return mailbox.undo();
    }
    if (sample.startsWith("leave")) {
      return new Link(mailbox.leave(), "");
    }
    return new Link(sample.startsWith("confirm") ? mailbox.confirm() : mailbox.own(), "");
  }

  private synchronized Mailbox mailbox(int index, boolean isNew) {
    if (isNew) {
      crowd.set(index, mailbox());
    }
    return crowd.get(index);
  }

  /// Each link is somebody else's, so that following one wears out no other.
  private Mailbox mailbox() {
    var confirm = signedUp(address());
    var leave = subscribed(address());
    var owner = address();
    subscribed(owner);
    preferences.ask(owner);
    return new Mailbox(confirm, leave, token(owner, "link#" + spelling(owner)), undo());
  }

  private String subscribed(EmailAddress address) {
    if (confirmations.confirm(signedUp(address), Frequency.WEEKLY)
        instanceof Confirmations.Look.Done done) {
      return done.leaveToken();
    }
    throw new IllegalStateException("A fresh link confirms nothing");
  }

  private Link undo() {
    if (departures.leave(subscribed(address())) instanceof Departures.Look.Left left) {
      var undo = left.undo().orElseThrow();
      return new Link(undo.token(), undo.address().text());
    }
    throw new IllegalStateException("A fresh link leaves nothing");
  }

  private EmailAddress address() {
    return new EmailAddress("laeser-" + number.incrementAndGet() + "@laeser.example");
  }

  private String signedUp(EmailAddress address) {
    signUps.take(new SignUp(address, RELAY, Frequency.WEEKLY, wording, PAGE));
    return token(address, "confirm#" + RELAY.slug());
  }

  private String spelling(EmailAddress address) {
    return SpellingId.of(vault.macs(), address).text();
  }

  /// What the mail's link would say.
  private String token(EmailAddress address, String errand) {
    var name = SubscriberId.of(vault.macs(), address).text() + "#" + errand;
    var order =
        postmaster.take(name).flatMap(it -> postmaster.order(it, List.of(RELAY))).orElseThrow();
    postmaster.note(order, new Sending.Accepted("none"));
    return switch (order.content()) {
      case Content.Confirm(var _, var token) -> token;
      case Content.Already(var _, var token) -> token;
      case Content.Welcome(var _, var token) -> token;
      case Content.Link(var token, _) -> token;
    };
  }

  /// A link in a mail.
  ///
  /// @param sealed the address that goes with it; empty where none does
  record Link(String token, String sealed) {}

  /// The links that somebody has.
  ///
  /// @param confirm of a sign-up that waits
  /// @param leave of a newsletter that comes
  /// @param own to what is one's own
  /// @param undo takes leaving back
  private record Mailbox(String confirm, String leave, String own, Link undo) {}
}
