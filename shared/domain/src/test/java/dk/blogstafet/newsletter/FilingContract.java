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

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Samples;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every adapter of [Subscribers] keeps of a [Filing]: all of it, or nothing where a piece was
/// overtaken.
public abstract class FilingContract {
  /// What the adapter's clock shows.
  protected Instant now = NOW;

  private final SubscriberId who = NewsletterSamples.who();
  private final RelayId relay = Samples.relayId();
  private final Person person = Person.unknown(who).counted(Errand.Kind.LINK, NOW);
  private final Subscription wanted = subscription(who, relay);
  private final Request request = request(who, relay);
  private final Consent line = consent(who, relay);
  private final Errand errand = errand(Errand.Kind.CONFIRM, who, relay);

  /// The adapter under test.
  protected abstract Subscribers subscribers();

  /// The errands beside it.
  protected abstract Outbox outbox();

  @Test
  void storesAllOfIt() {
    var whole =
        Filing.NOTHING
            .with(person)
            .with(wanted)
            .with(pending(request))
            .noting(List.of(line))
            .then(errand);

    assertTrue(subscribers().file(whole));

    assertEquals(new Dossier(person, List.of(wanted)), dossier());
    assertEquals(Optional.of(request), subscribers().pending(who, relay).first());
    assertEquals(List.of(line), subscribers().record(who));
    assertEquals(Optional.of(errand), outbox().find(errand.name()));
  }

  @Test
  void storesNothingAndSaysSoWhereThereIsNothingToStore() {
    assertTrue(subscribers().file(Filing.NOTHING));
  }

  @Test
  void storesNothingWhereThePersonWasOvertaken() {
    file(Filing.NOTHING.with(person));
    var then = person.counted(Errand.Kind.LINK, NOW);

    assertNothingOf(Filing.NOTHING.with(person));
    assertNothingOf(Filing.NOTHING.with(then.counted(Errand.Kind.LINK, NOW)));
    file(Filing.NOTHING.with(then));

    assertEquals(then, dossier().person());
  }

  @Test
  void takesNobodyForStoredWhoIsNot() {
    assertNothingOf(Filing.NOTHING.with(person.counted(Errand.Kind.LINK, NOW)));
    file(Filing.NOTHING.with(person));
    now = NOW.plus(Person.WINDOW).plusSeconds(1);

    assertNothingOf(Filing.NOTHING.with(person.counted(Errand.Kind.LINK, now)));
  }

  @Test
  void storesNothingWhereANewsletterWasOvertaken() {
    file(Filing.NOTHING.with(wanted));
    var rarer = wanted.often(Frequency.MONTHLY);

    assertNothingOf(Filing.NOTHING.with(wanted));
    assertNothingOf(Filing.NOTHING.with(rarer.left("void", NOW)));
    var unknown = subscription(who, Samples.relayId()).often(Frequency.EACH);
    assertNothingOf(Filing.NOTHING.with(rarer, unknown));
    file(Filing.NOTHING.with(rarer));
    file(Filing.NOTHING.with(rarer.left("void", NOW)));

    assertEquals(List.of(rarer.left("void", NOW)), dossier().subscriptions());
  }

  @Test
  void storesNothingWhereTheSignUpsWereOvertaken() {
    file(Filing.NOTHING.with(pending(request)));
    var seen = subscribers().pending(who, relay);
    var other = request(who, relay);

    assertNothingOf(Filing.NOTHING.with(pending(other)));
    assertNothingOf(Filing.NOTHING.with(pending(request)));
    file(Filing.NOTHING.with(seen));
    file(Filing.NOTHING.with(seen.with(other)));
    assertNothingOf(Filing.NOTHING.with(seen.with(request(who, relay))));

    assertEquals(List.of(request, other), subscribers().pending(who, relay).requests());
  }

  @Test
  void putsASignUpInThePlaceOfOneWhoseTimeIsOver() {
    file(Filing.NOTHING.with(pending(request)));
    now = NOW.plus(Request.TERM);
    var fresh = request(who, relay, now);

    file(Filing.NOTHING.with(subscribers().pending(who, relay).with(fresh)));

    assertEquals(List.of(fresh), subscribers().pending(who, relay).requests());
  }

  @Test
  void answersASignUpOnce() {
    file(Filing.NOTHING.with(pending(request)));
    var answered = subscribers().pending(who, relay).without(request::equals);

    file(Filing.NOTHING.with(answered));
    assertNothingOf(Filing.NOTHING.with(answered));

    assertEquals(Optional.empty(), subscribers().pending(who, relay).first());
    file(Filing.NOTHING.with(pending(request(who, relay))));
  }

  @Test
  void answersOneSpellingAndKeepsTheOthers() {
    var other = request(who, relay);
    file(Filing.NOTHING.with(pending(request).with(other)));

    file(Filing.NOTHING.with(subscribers().pending(who, relay).without(request::equals)));

    assertEquals(List.of(other), subscribers().pending(who, relay).requests());
  }

  @Test
  void neverChangesALineOfTheRecord() {
    file(Filing.NOTHING.noting(List.of(line)));
    var otherWords =
        new Consent(who, relay, line.kind(), line.at(), Frequency.EACH, Optional.empty(), "");
    var later = consent(who, relay, line.kind(), NOW.plusMillis(1));
    var left = consent(who, relay, Consent.Kind.WITHDRAWN, NOW);

    assertNothingOf(Filing.NOTHING.noting(List.of(later, otherWords)));
    file(Filing.NOTHING.noting(List.of(later, left)));

    assertEquals(List.of(line, left, later), subscribers().record(who));
  }

  @Test
  void leavesAnErrandThatWaitsAsItIs() {
    var taken = errand.taken("somebody", NOW.plusSeconds(60));
    file(Filing.NOTHING.then(errand));
    assertTrue(outbox().replace(errand, taken));

    file(Filing.NOTHING.with(person).then(errand(Errand.Kind.CONFIRM, who, relay)));

    assertEquals(Optional.of(taken), outbox().find(errand.name()));
    assertEquals(person, dossier().person());
  }

  @Test
  void putsAnErrandInThePlaceOfOneWhoseTimeIsOver() {
    file(Filing.NOTHING.then(errand));
    now = errand.expires().plusSeconds(1);
    var fresh = Errand.of(errand.kind(), who, errand.relay(), now);

    var tries = 0;
    while (!subscribers().file(Filing.NOTHING.then(fresh))) {
      assertTrue(++tries < 3);
    }

    assertEquals(Optional.of(fresh), outbox().find(errand.name()));
  }

  @Test
  void takesEverybodyWhoSignsTheSameMailboxUpAtOnceAndKeepsOneSignUp() throws Exception {
    var vault = NewsletterSamples.vault();
    var address = NewsletterSamples.address();
    var signUps = new SignUps(subscribers(), vault, Clock.fixed(NOW, ZoneOffset.UTC));
    var reader = SubscriberId.of(vault.macs(), address);

    together(
        40,
        () -> {
          signUps.take(NewsletterSamples.signUp(address, relay));
          return subscribers().pending(reader, relay).first().orElseThrow().nonce();
        });

    assertEquals(1, subscribers().waiting(relay, NOW));
    var name = errand(Errand.Kind.CONFIRM, reader, relay).name();
    assertTrue(outbox().find(name).isPresent());
  }

  @Test
  void countsEveryMailOfManyAtOnce() throws Exception {
    together(
        40,
        () -> {
          for (var done = false; !done; ) {
            var then = dossier().person().counted(Errand.Kind.CONFIRM, NOW);
            done = subscribers().file(Filing.NOTHING.with(then));
          }
          return true;
        });

    assertEquals(40, dossier().person().count(Errand.Kind.CONFIRM, NOW));
    assertEquals(40, dossier().person().version());
  }

  private static <T> void together(int count, Callable<T> deed) throws Exception {
    try (var crowd = Executors.newFixedThreadPool(count)) {
      var calls = IntStream.range(0, count).mapToObj(_ -> deed).toList();
      for (var call : crowd.invokeAll(calls)) {
        call.get();
      }
    }
  }

  private Dossier dossier() {
    return subscribers().dossier(who, List.of(relay));
  }

  private void file(Filing filing) {
    assertTrue(subscribers().file(filing));
  }

  /// The filing is refused, and with it a line and an errand that would have fitted.
  private void assertNothingOf(Filing filing) {
    var reader = NewsletterSamples.who();
    var along = errand(Errand.Kind.WELCOME, reader, relay);
    var note = consent(reader, relay);
    var lines = Stream.concat(Stream.of(note), filing.consents().stream()).toList();

    assertFalse(subscribers().file(filing.noting(lines).then(along)));

    assertEquals(Optional.empty(), outbox().find(along.name()));
    assertEquals(List.of(), subscribers().record(reader));
  }
}
