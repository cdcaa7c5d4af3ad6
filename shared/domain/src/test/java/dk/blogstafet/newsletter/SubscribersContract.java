package dk.blogstafet.newsletter;

import static dk.blogstafet.newsletter.NewsletterSamples.NOW;
import static dk.blogstafet.newsletter.NewsletterSamples.consent;
import static dk.blogstafet.newsletter.NewsletterSamples.errand;
import static dk.blogstafet.newsletter.NewsletterSamples.pending;
import static dk.blogstafet.newsletter.NewsletterSamples.request;
import static dk.blogstafet.newsletter.NewsletterSamples.subscription;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every adapter of [Subscribers] keeps, and what it forgets.
public abstract class SubscribersContract {
  /// What the adapter's clock shows.
  protected Instant now = NOW;

  private final SubscriberId who = NewsletterSamples.who();
  private final RelayId relay = Samples.relayId();
  private final RelayId other = Samples.relayId();

  /// The adapter under test.
  protected abstract Subscribers subscribers();

  /// The errands beside it.
  protected abstract Outbox outbox();

  @Test
  void knowsNothingOfAReaderAtFirst() {
    var nothing = new Dossier(Person.unknown(who), List.of());

    assertEquals(nothing, subscribers().dossier(who, List.of(relay, other)));
    assertEquals(Optional.empty(), subscribers().pending(who, relay).first());
    assertEquals(List.of(), subscribers().record(who));
    assertEquals(List.of(), subscribers().subscriptions(relay, Optional.empty(), 9));
    assertEquals(0, subscribers().waiting(relay, NOW));
  }

  @Test
  void keepsEveryWordOfASignUp() {
    var request = request(who, relay);

    file(Filing.NOTHING.with(pending(request)));

    assertEquals(Optional.of(request), subscribers().pending(who, relay).first());
    assertEquals(Optional.empty(), subscribers().pending(who, other).first());
  }

  @Test
  void givesNoSignUpThatIsTooOld() {
    file(Filing.NOTHING.with(pending(request(who, relay))));

    now = NOW.plus(Request.TERM).minusMillis(1);
    assertTrue(subscribers().pending(who, relay).first().isPresent());
    now = NOW.plus(Request.TERM);
    assertEquals(Optional.empty(), subscribers().pending(who, relay).first());
  }

  @Test
  void keepsEveryWordOfAPerson() {
    var suppression =
        new Suppression(
            who,
            Optional.of(relay),
            Suppression.Reason.COMPLAINED,
            NOW.plusMillis(1),
            Optional.of(NewsletterSamples.spelling()));
    var sent =
        List.of(
            new Person.Sent(Errand.Kind.CONFIRM, NOW.minusSeconds(9)),
            new Person.Sent(Errand.Kind.LINK, NOW));
    var person = new Person(who, sent, Optional.of(suppression), "nonce", NOW.minusMillis(7), 1);

    file(Filing.NOTHING.with(person));

    assertEquals(person, subscribers().dossier(who, List.of()).person());
  }

  @Test
  void keepsEveryWordOfNewslettersWantedAndLeft() {
    var wanted = subscription(who, relay);
    var left = subscription(who, other).left("void", NOW.plusSeconds(1));
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
            1);

    file(Filing.NOTHING.with(wanted, first));

    assertEquals(
        List.of(first, wanted),
        subscribers().dossier(who, List.of(other, Samples.relayId(), relay)).subscriptions());
    assertEquals(List.of(wanted), subscribers().dossier(who, List.of(relay)).subscriptions());
  }

  @Test
  void looksUpMoreRelaysThanFitOneRequest() {
    var relays = Stream.generate(Samples::relayId).limit(230).toList();
    var named = new ArrayList<>(relays);
    named.add(relays.getFirst());
    var wanted = Stream.of(0, 99, 100, 229).map(it -> subscription(who, relays.get(it))).toList();

    file(Filing.NOTHING.with(wanted));

    assertEquals(wanted, subscribers().dossier(who, named).subscriptions());
  }

  @Test
  void keepsTheRecordOldestFirst() {
    var given = consent(who, relay);
    var plain =
        new Consent(
            who,
            relay,
            Consent.Kind.CHANGED,
            NOW.plusMillis(1),
            Frequency.EACH,
            Optional.empty(),
            "");
    var imported =
        new Consent(
            who,
            other,
            Consent.Kind.IMPORTED,
            NOW.minusSeconds(99),
            Frequency.MONTHLY,
            Optional.empty(),
            "Den gamle liste, æøå");

    file(Filing.NOTHING.noting(List.of(plain, given)));
    file(Filing.NOTHING.noting(List.of(imported)));

    assertEquals(List.of(imported, given, plain), subscribers().record(who));
  }

  @Test
  void forgetsAPersonOfWhomNothingCountsAnyLonger() {
    file(Filing.NOTHING.with(Person.unknown(who).counted(Errand.Kind.CONFIRM, NOW)));
    now = NOW.plus(Person.WINDOW).plusSeconds(1);

    assertEquals(Person.unknown(who), subscribers().dossier(who, List.of()).person());

    var again = Person.unknown(who).counted(Errand.Kind.CONFIRM, now);
    file(Filing.NOTHING.with(again));
    assertEquals(again, subscribers().dossier(who, List.of()).person());
  }

  @Test
  void neverForgetsASuppression() {
    var line = NewsletterSamples.suppression(who, Optional.empty(), Suppression.Reason.BOUNCED);
    var person = Person.unknown(who).suppressed(line);
    file(Filing.NOTHING.with(person));

    now = NOW.plus(Duration.ofDays(4_000));

    assertEquals(person, subscribers().dossier(who, List.of()).person());
  }

  @Test
  void listsARelaysNewslettersInParts() {
    var all =
        Stream.generate(() -> subscription(NewsletterSamples.who(), relay))
            .limit(7)
            .sorted(Comparator.comparing(it -> it.who().text()))
            .toList();
    all.reversed().forEach(it -> file(Filing.NOTHING.with(it)));
    file(Filing.NOTHING.with(subscription(who, other)));

    assertEquals(all, subscribers().subscriptions(relay, Optional.empty(), 100));
    assertEquals(all.subList(0, 3), subscribers().subscriptions(relay, Optional.empty(), 3));
    var third = Optional.of(all.get(2).who());
    assertEquals(all.subList(3, 6), subscribers().subscriptions(relay, third, 3));
    var last = Optional.of(all.getLast().who());
    assertEquals(List.of(), subscribers().subscriptions(relay, last, 3));
  }

  @Test
  void countsTheSignUpsThatCanStillBeConfirmed() {
    IntStream.range(0, 3)
        .mapToObj(day -> request(NewsletterSamples.who(), relay, NOW.plus(Duration.ofDays(day))))
        .forEach(it -> file(Filing.NOTHING.with(pending(it))));
    file(Filing.NOTHING.with(pending(request(who, other))));

    assertEquals(3, subscribers().waiting(relay, NOW.plus(Request.TERM).minusMillis(1)));
    assertEquals(2, subscribers().waiting(relay, NOW.plus(Request.TERM)));
    assertEquals(1, subscribers().waiting(other, NOW));
  }

  @Test
  void keepsWordsByTheirHash() {
    var wording = new Wording("Ja tak. " + UUID.randomUUID());

    assertEquals(Optional.empty(), subscribers().wording(wording.hash()));
    subscribers().keep(wording);
    subscribers().keep(wording);

    assertEquals(Optional.of(wording), subscribers().wording(wording.hash()));
  }

  @Test
  void erasesEverythingButThePersonAndAnErrandToErase() {
    var person = Person.unknown(who).counted(Errand.Kind.LINK, NOW);
    var erase = errand(Errand.Kind.ERASE, who);
    fill(who, person, erase);
    var neighbour = NewsletterSamples.who();
    var theirs = Person.unknown(neighbour).counted(Errand.Kind.LINK, NOW);
    fill(neighbour, theirs, errand(Errand.Kind.ERASE, neighbour));

    subscribers().erase(who, List.of(relay, other));
    subscribers().erase(who, List.of(relay, other));

    var nothing = new Dossier(person, List.of());
    assertEquals(nothing, subscribers().dossier(who, List.of(relay, other)));
    assertEquals(Optional.empty(), subscribers().pending(who, relay).first());
    assertEquals(List.of(), subscribers().record(who));
    assertEquals(List.of(erase), errands(who));
    assertEquals(2, subscribers().dossier(neighbour, List.of(relay, other)).active().size());
    assertEquals(4, errands(neighbour).size());
    assertEquals(2, subscribers().record(neighbour).size());
  }

  private void fill(SubscriberId reader, Person person, Errand erase) {
    file(
        Filing.NOTHING
            .with(person)
            .with(subscription(reader, relay), subscription(reader, other))
            .noting(List.of(consent(reader, relay), consent(reader, other)))
            .with(pending(request(reader, relay))));
    file(
        NewsletterSamples.filing(
            erase,
            errand(Errand.Kind.LINK, reader),
            errand(Errand.Kind.CONFIRM, reader, relay),
            errand(Errand.Kind.WELCOME, reader, other)));
  }

  private List<Errand> errands(SubscriberId reader) {
    return outbox().due(NOW, Integer.MAX_VALUE).stream()
        .filter(it -> it.who().equals(reader))
        .toList();
  }

  private void file(Filing filing) {
    assertTrue(subscribers().file(filing));
  }
}
