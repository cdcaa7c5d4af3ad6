package dk.blogstafet.newsletter;

import static dk.blogstafet.newsletter.NewsletterSamples.NOW;
import static dk.blogstafet.newsletter.NewsletterSamples.consent;
import static dk.blogstafet.newsletter.NewsletterSamples.errand;
import static dk.blogstafet.newsletter.NewsletterSamples.pending;
import static dk.blogstafet.newsletter.NewsletterSamples.request;
import static dk.blogstafet.newsletter.NewsletterSamples.subscription;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.mail.Outbox;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.RelayId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The contract of [Subscribers], including expiry.
public abstract class SubscribersContract {
  /// The time of the adapter's clock.
  protected Instant now = NOW;

  private final SubscriberId who = NewsletterSamples.who();
  private final RelayId relay = DomainSamples.relayId();
  private final RelayId other = DomainSamples.relayId();

  /// Returns the adapter under test.
  protected abstract Subscribers subscribers();

  /// Returns the outbox beside it.
  protected abstract Outbox<OutboxTask> outbox();

  @Test
  void hasNothingOfANewReader() {
    var nothing = new Subscriber(MailboxState.unknown(who), List.of());

    assertEquals(nothing, subscribers().subscriber(who, List.of(relay, other)));
    assertEquals(Optional.empty(), subscribers().pending(who, relay).first());
    assertEquals(List.of(), subscribers().consentRecords(who));
    assertEquals(List.of(), subscribers().subscriptions(relay, Optional.empty(), 9));
    assertEquals(0, subscribers().countPending(relay, NOW));
  }

  @Test
  void storesAllOfASignUp() {
    var signUp = request(who, relay);

    file(SubscriberUpdate.NOTHING.with(pending(signUp)));

    assertEquals(Optional.of(signUp), subscribers().pending(who, relay).first());
    assertEquals(Optional.empty(), subscribers().pending(who, other).first());
  }

  @Test
  void doesNotReturnAnExpiredSignUp() {
    file(SubscriberUpdate.NOTHING.with(pending(request(who, relay))));

    now = NOW.plus(PendingSignUp.TERM).minusMillis(1);
    assertTrue(subscribers().pending(who, relay).first().isPresent());
    now = NOW.plus(PendingSignUp.TERM);
    assertEquals(Optional.empty(), subscribers().pending(who, relay).first());
  }

  @Test
  void storesAllOfAMailboxState() {
    var suppression =
        new Suppression(
            who,
            Optional.of(relay),
            Suppression.SuppressionReason.COMPLAINED,
            NOW.plusMillis(1),
            Optional.of(NewsletterSamples.spelling()));
    var sent =
        List.of(
            new MailboxState.SentMail(OutboxTask.TaskKind.CONFIRM, NOW.minusSeconds(9)),
            new MailboxState.SentMail(OutboxTask.TaskKind.LINK, NOW));
    var state =
        new MailboxState(who, sent, Optional.of(suppression), "nonce", NOW.minusMillis(7), 1);

    file(SubscriberUpdate.NOTHING.with(state));

    assertEquals(state, subscribers().subscriber(who, List.of()).state());
  }

  @Test
  void storesAllOfActiveAndEndedSubscriptions() {
    var wanted = subscription(who, relay);
    var left = subscription(who, other).ended("void", NOW.plusSeconds(1));
    var first =
        new Subscription(
            who,
            other,
            left.state(),
            left.frequency(),
            left.address(),
            left.spelling(),
            left.nonce(),
            left.since(),
            left.mark(),
            1);

    file(SubscriberUpdate.NOTHING.with(wanted, first));

    assertEquals(
        List.of(first, wanted),
        subscribers()
            .subscriber(who, List.of(other, DomainSamples.relayId(), relay))
            .subscriptions());
    assertEquals(List.of(wanted), subscribers().subscriber(who, List.of(relay)).subscriptions());
  }

  @Test
  void readsMoreRelaysThanFitOneRequest() {
    var relays = Stream.generate(DomainSamples::relayId).limit(230).toList();
    var named = new ArrayList<>(relays);
    named.add(relays.getFirst());
    var wanted = Stream.of(0, 99, 100, 229).map(it -> subscription(who, relays.get(it))).toList();

    file(SubscriberUpdate.NOTHING.with(wanted));

    assertEquals(wanted, subscribers().subscriber(who, named).subscriptions());
  }

  @Test
  void returnsConsentRecordsOldestFirst() {
    var given = consent(who, relay);
    var plain =
        new ConsentRecord(
            who,
            relay,
            ConsentRecord.ConsentEvent.CHANGED,
            NOW.plusMillis(1),
            MailFrequency.EACH,
            Optional.empty(),
            "");
    var imported =
        new ConsentRecord(
            who,
            other,
            ConsentRecord.ConsentEvent.IMPORTED,
            NOW.minusSeconds(99),
            MailFrequency.MONTHLY,
            Optional.empty(),
            "Den gamle liste, æøå");

    file(SubscriberUpdate.NOTHING.noting(List.of(plain, given)));
    file(SubscriberUpdate.NOTHING.noting(List.of(imported)));

    assertEquals(List.of(imported, given, plain), subscribers().consentRecords(who));
  }

  @Test
  void deletesAnExpiredMailboxState() {
    file(
        SubscriberUpdate.NOTHING.with(
            MailboxState.unknown(who).counted(OutboxTask.TaskKind.CONFIRM, NOW)));
    now = NOW.plus(MailboxState.WINDOW).plusSeconds(1);

    assertEquals(MailboxState.unknown(who), subscribers().subscriber(who, List.of()).state());

    var again = MailboxState.unknown(who).counted(OutboxTask.TaskKind.CONFIRM, now);
    file(SubscriberUpdate.NOTHING.with(again));
    assertEquals(again, subscribers().subscriber(who, List.of()).state());
  }

  @Test
  void keepsSuppressionsPermanently() {
    var line =
        NewsletterSamples.suppression(who, Optional.empty(), Suppression.SuppressionReason.BOUNCED);
    var state = MailboxState.unknown(who).suppressed(line);
    file(SubscriberUpdate.NOTHING.with(state));

    now = NOW.plus(Duration.ofDays(4_000));

    assertEquals(state, subscribers().subscriber(who, List.of()).state());
  }

  @Test
  void listsARelaysSubscriptionsInPages() {
    var all =
        Stream.generate(() -> subscription(NewsletterSamples.who(), relay))
            .limit(7)
            .sorted(Comparator.comparing(it -> it.who().text()))
            .toList();
    all.reversed().forEach(it -> file(SubscriberUpdate.NOTHING.with(it)));
    file(SubscriberUpdate.NOTHING.with(subscription(who, other)));

    assertEquals(all, subscribers().subscriptions(relay, Optional.empty(), 100));
    assertEquals(all.subList(0, 3), subscribers().subscriptions(relay, Optional.empty(), 3));
    var third = Optional.of(all.get(2).who());
    assertEquals(all.subList(3, 6), subscribers().subscriptions(relay, third, 3));
    var last = Optional.of(all.getLast().who());
    assertEquals(List.of(), subscribers().subscriptions(relay, last, 3));
  }

  @Test
  void returnsTheSubscriptionsOfSomeReaders() {
    var readers = Stream.generate(NewsletterSamples::who).limit(100).toList();
    var wanted = Stream.of(0, 50, 99).map(it -> subscription(readers.get(it), relay)).toList();
    wanted.forEach(it -> file(SubscriberUpdate.NOTHING.with(it)));
    var left = wanted.getFirst().ended("void", NOW);
    file(SubscriberUpdate.NOTHING.with(left));
    file(SubscriberUpdate.NOTHING.with(subscription(NewsletterSamples.who(), relay)));
    file(SubscriberUpdate.NOTHING.with(subscription(readers.get(1), other)));

    var found = subscribers().subscriptions(relay, readers);

    assertEquals(Set.of(left, wanted.get(1), wanted.get(2)), Set.copyOf(found));
    assertEquals(3, found.size());
    assertEquals(List.of(), subscribers().subscriptions(relay, List.of()));
  }

  @Test
  void storesHowFarAReaderHasBeenMailed() {
    var first = subscription(who, relay);
    var mark =
        MailingMark.of(NOW.plusMillis(1), new IssueId("2026-W47"), "claim")
            .keeping(List.of(new IssueId("2026-11-18"), new IssueId("2026-10")));
    var claimed = first.withMark(Optional.of(mark));
    file(SubscriberUpdate.NOTHING.with(first));

    file(SubscriberUpdate.NOTHING.with(claimed));
    assertEquals(List.of(claimed), stored());
    var ended = claimed.ended("void", NOW);
    file(SubscriberUpdate.NOTHING.with(ended));
    assertEquals(List.of(ended), stored());
  }

  @Test
  void keepsTheMarkOfAReaderWhoLeavesBeforeTheFirstIssue() {
    var first = subscription(who, relay);
    var ended = first.ended("void", NOW.plusMillis(1));
    file(SubscriberUpdate.NOTHING.with(first));

    file(SubscriberUpdate.NOTHING.with(ended));

    assertEquals(Optional.of(MailingMark.startingAt(NOW)), ended.mark());
    assertEquals(List.of(ended), stored());
  }

  @Test
  void acceptsOneOfTwoClaims() {
    var first = subscription(who, relay);
    file(SubscriberUpdate.NOTHING.with(first));
    var claims =
        Stream.of("one", "two")
            .map(it -> MailingMark.of(NOW, new IssueId("2026-W47"), it))
            .map(it -> first.withMark(Optional.of(it)))
            .toList();

    file(SubscriberUpdate.NOTHING.with(claims.getFirst()));
    assertFalse(subscribers().update(SubscriberUpdate.NOTHING.with(claims.getLast())));

    assertEquals(List.of(claims.getFirst()), stored());
  }

  private List<Subscription> stored() {
    return subscribers().subscriptions(relay, List.of(who));
  }

  @Test
  void countsTheSignUpsThatCanStillBeConfirmed() {
    IntStream.range(0, 3)
        .mapToObj(day -> request(NewsletterSamples.who(), relay, NOW.plus(Duration.ofDays(day))))
        .forEach(it -> file(SubscriberUpdate.NOTHING.with(pending(it))));
    file(SubscriberUpdate.NOTHING.with(pending(request(who, other))));

    assertEquals(3, subscribers().countPending(relay, NOW.plus(PendingSignUp.TERM).minusMillis(1)));
    assertEquals(2, subscribers().countPending(relay, NOW.plus(PendingSignUp.TERM)));
    assertEquals(1, subscribers().countPending(other, NOW));
  }

  @Test
  void storesConsentTextsByTheirHash() {
    var text = new ConsentText("Ja tak. " + UUID.randomUUID());

    assertEquals(Optional.empty(), subscribers().consentText(text.hash()));
    subscribers().storeConsentText(text);
    subscribers().storeConsentText(text);

    assertEquals(Optional.of(text), subscribers().consentText(text.hash()));
  }

  @Test
  void erasesEverythingButTheMailboxStateAndItsTask() {
    var state = MailboxState.unknown(who).counted(OutboxTask.TaskKind.LINK, NOW);
    var erase = errand(OutboxTask.TaskKind.ERASE, who);
    fill(who, state, erase);
    var neighbour = NewsletterSamples.who();
    var theirs = MailboxState.unknown(neighbour).counted(OutboxTask.TaskKind.LINK, NOW);
    fill(neighbour, theirs, errand(OutboxTask.TaskKind.ERASE, neighbour));

    subscribers().erase(who, List.of(relay, other));
    subscribers().erase(who, List.of(relay, other));

    var nothing = new Subscriber(state, List.of());
    assertEquals(nothing, subscribers().subscriber(who, List.of(relay, other)));
    assertEquals(Optional.empty(), subscribers().pending(who, relay).first());
    assertEquals(List.of(), subscribers().consentRecords(who));
    assertEquals(List.of(erase), errands(who));
    assertEquals(2, subscribers().subscriber(neighbour, List.of(relay, other)).active().size());
    assertEquals(4, errands(neighbour).size());
    assertEquals(2, subscribers().consentRecords(neighbour).size());
  }

  private void fill(SubscriberId reader, MailboxState state, OutboxTask erase) {
    file(
        SubscriberUpdate.NOTHING
            .with(state)
            .with(subscription(reader, relay), subscription(reader, other))
            .noting(List.of(consent(reader, relay), consent(reader, other)))
            .with(pending(request(reader, relay))));
    file(
        NewsletterSamples.filing(
            erase,
            errand(OutboxTask.TaskKind.LINK, reader),
            errand(OutboxTask.TaskKind.CONFIRM, reader, relay),
            errand(OutboxTask.TaskKind.WELCOME, reader, other)));
  }

  private List<OutboxTask> errands(SubscriberId reader) {
    return outbox().due(NOW, Integer.MAX_VALUE).stream()
        .filter(it -> it.who().equals(reader))
        .toList();
  }

  private void file(SubscriberUpdate update) {
    assertTrue(subscribers().update(update));
  }
}
