package dk.blogstafet.newsletter.issue;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.mail.EmailMessage;
import dk.blogstafet.mail.MemoryMail;
import dk.blogstafet.mail.MemorySendQuota;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.MemorySubscribers;
import dk.blogstafet.newsletter.MutableClock;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.issue.editing.CorrectionMailing;
import dk.blogstafet.newsletter.issue.editing.IssueEditOutcome;
import dk.blogstafet.newsletter.preferences.UnsubscribeLinks;
import dk.blogstafet.newsletter.suppression.MemorySuppressions;
import dk.blogstafet.relay.Correction.CorrectionKind;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.change.CorrectionDraft;
import dk.blogstafet.relay.change.CorrectionOutcome;
import dk.blogstafet.relay.change.PostCorrector;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PublicationOutcome;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.vault.KeyVault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A relay's newsletter in memory, with a clock that moves only when told to.
public final class IssueFixture {
  public static final RelayId RELAY = new RelayId("klima");
  static final Duration WAIT = Duration.ofMinutes(10);

  private static final KeyVault VAULT = NewsletterSamples.vault();

  public final MutableClock clock;
  public final MemoryRelayStore relays = new MemoryRelayStore();
  public final MemorySubscribers subscribers;
  public final MemorySuppressions suppressions = new MemorySuppressions();
  public final MemoryIssues issues;
  final MemoryIssueLog log = new MemoryIssueLog();
  public final MemoryMail mail = new MemoryMail();
  public final MemorySendQuota quota = new MemorySendQuota();
  public final IssueProcess process;
  private int posts;

  /// @param start in UTC
  public IssueFixture(String start) {
    clock = new MutableClock(Instant.parse(start));
    subscribers = new MemorySubscribers(clock);
    issues = new MemoryIssues(clock);
    process = new IssueProcess(this, issues, subscribers, mail);
    relays.describe(Revision.NONE, DomainSamples.site("Stafetten"));
    relays.open(DomainSamples.relay(RELAY));
  }

  public KeyVault vault() {
    return VAULT;
  }

  /// Publishes a post with today's date.
  public PostId publish() {
    posts++;
    var title = "Indlæg " + posts;
    var draft =
        PostDraft.ofTeaser(title, DanishTime.today(clock).toString(), "Ledelse", "Om " + title)
            .withMailable(true);
    return switch (new Publisher(relays, relays, clock).publish(RELAY, draft)) {
      case PublicationOutcome.Done(var results, _) ->
          ((PublicationOutcome.Published) results.getFirst()).whole().id();
      case PublicationOutcome other -> throw new AssertionError(other);
    };
  }

  /// Corrects a post, with a note to readers.
  public void correct(PostId post, CorrectionKind kind, String sentence) {
    var before = ((PostLookup.PublishedPost) relays.find(RELAY, post)).whole().post();
    var teaser = before.metadata().teaser() + " (rettet)";
    var draft =
        PostDraft.ofTeaser(before.title(), before.date().toString(), "Ledelse", teaser)
            .withMailable(true);
    var told = new CorrectionDraft(kind.tag(), sentence);
    var outcome =
        new PostCorrector(relays, relays, clock)
            .correct(RELAY, post, before.version(), draft, told);
    if (!(outcome instanceof CorrectionOutcome.Corrected)) {
      throw new AssertionError(outcome);
    }
  }

  /// Requests that a correction is mailed.
  public IssueEditOutcome mailCorrection(PostId post, int number) {
    return new CorrectionMailing(relays, issues, issues::update, clock)
        .request(RELAY, post, number);
  }

  /// Subscribes a reader, or changes the frequency.
  public SubscriberId subscribe(String name, MailFrequency frequency) {
    var who = who(name);
    var seen = subscription(name);
    var then =
        seen.filter(Subscription::isActive)
            .map(it -> with(it, frequency))
            .orElseGet(
                () -> fresh(who, name, frequency, seen.map(Subscription::version).orElse(0)));
    if (!subscribers.update(SubscriberUpdate.of(then))) {
      throw new AssertionError("Not stored: " + name);
    }
    return who;
  }

  private static Subscription with(Subscription seen, MailFrequency frequency) {
    return new Subscription(
        seen.who(),
        seen.relay(),
        seen.state(),
        frequency,
        seen.address(),
        seen.spelling(),
        seen.nonce(),
        seen.since(),
        seen.mark(),
        seen.version() + 1);
  }

  private Subscription fresh(SubscriberId who, String name, MailFrequency frequency, int version) {
    return new Subscription(
        who,
        RELAY,
        Subscription.SubscriptionState.ACTIVE,
        frequency,
        Optional.of(VAULT.sealer().seal(address(name), who.text())),
        Optional.of(SpellingId.of(VAULT.hmac(), new EmailAddress(address(name)))),
        "nonce-" + version,
        clock.instant(),
        Optional.empty(),
        version + 1);
  }

  public void leave(String name) {
    var token = UnsubscribeLinks.token(VAULT, subscription(name).orElseThrow());
    new UnsubscribeLinks(subscribers, suppressions, VAULT, clock).leave(token);
  }

  public void erase(String name) {
    subscribers.erase(who(name), List.of(RELAY));
  }

  public Optional<Subscription> subscription(String name) {
    return subscribers.subscriptions(RELAY, List.of(who(name))).stream().findFirst();
  }

  public SubscriberId who(String name) {
    return SubscriberId.of(VAULT.hmac(), new EmailAddress(address(name)));
  }

  static String address(String name) {
    return name + "@laeser.example";
  }

  /// Lets time pass, with a sweep each minute.
  public void pass(Duration time) {
    for (var minute = 0; minute < time.toMinutes(); minute++) {
      clock.pass(Duration.ofMinutes(1));
      process.sweep();
    }
  }

  /// Moves the clock to a moment and sweeps.
  public void sweepAt(String moment) {
    clock.pass(Duration.between(clock.instant(), Instant.parse(moment)));
    process.sweep();
  }

  /// Returns the posts of each mail that a reader got, as their ids with spaces between them.
  public List<String> mailsTo(String name) {
    return mail.arrived().stream()
        .filter(it -> it.to().equals(address(name)))
        .map(EmailMessage::text)
        .toList();
  }

  public Issue issue(String id) {
    return issues.find(IssueSamples.key(RELAY, id)).orElseThrow();
  }

  public List<String> issueIds() {
    return issues.newest(RELAY, 1_000).stream().map(it -> it.key().id().text()).toList();
  }

  /// Returns the lines of all batches of an issue.
  public List<DeliveryRecord> lines(Issue issue) {
    return Stream.iterate(1, it -> it + 1)
        .limit(issue.audience().batches())
        .flatMap(batch -> issues.lines(issue.key(), batch).stream())
        .toList();
  }
}
