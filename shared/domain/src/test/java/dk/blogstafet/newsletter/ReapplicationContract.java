package dk.blogstafet.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.Listings.Outcome;
import dk.blogstafet.newsletter.Reapplication.Effect;
import dk.blogstafet.newsletter.Suppression.Reason;
import dk.blogstafet.newsletter.vault.Vault;
import dk.blogstafet.relay.RelayId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What holds when a table was restored to an earlier moment and the log is applied to it.
public abstract class ReapplicationContract {
  private static final RelayId CLIMATE = new RelayId("klima");
  private static final RelayId SCHOOL = new RelayId("skole");
  private static final List<RelayId> RELAYS = List.of(CLIMATE, SCHOOL);
  private static final List<String> NAMES = List.of("leaver", "erased", "bounced", "stayer");

  protected final MovingClock clock = new MovingClock(NewsletterSamples.NOW);
  private final Vault vault = NewsletterSamples.vault();
  private Runnable restore = () -> {};

  protected abstract Subscribers subscribers();

  protected abstract Outbox outbox();

  protected abstract Suppressions suppressions();

  /// Takes a copy of the table that can be put back.
  protected abstract Runnable copy();

  /// Everything that is stored anywhere, to be compared and to be read as text.
  protected abstract List<Object> everything();

  @BeforeEach
  void takeACopyAndLetThemGo() {
    NAMES.forEach(name -> RELAYS.forEach(relay -> assertEquals(Outcome.NEW, take(name, relay))));
    signUp("erased");
    restore = copy();
    clock.pass(Duration.ofHours(1));
    leave("leaver", CLIMATE);
    erase("erased");
    feedback().stop(address("bounced"), Reason.BOUNCED, RELAYS);
    clock.pass(Duration.ofHours(1));
  }

  @Test
  void revivesNobody() {
    restore.run();
    assertTrue(isActive("erased", CLIMATE), "it was restored");

    var effects = reapply();

    assertEquals(Map.of(Effect.LEFT, 1, Effect.ERASED, 1, Effect.BARRED, 1), effects);
    assertFalse(isActive("leaver", CLIMATE));
    assertTrue(isActive("leaver", SCHOOL), "that was not left");
    for (var relay : RELAYS) {
      assertFalse(isActive("erased", relay));
      assertFalse(isActive("bounced", relay));
      assertTrue(isActive("stayer", relay));
    }
    assertEquals(Reason.ERASED, dossier("erased").person().suppression().orElseThrow().reason());
  }

  @Test
  void endsWhatBouncedAndSaysSoInTheRecord() {
    var before = subscribers().record(who("bounced"));
    restore.run();
    reapply();

    assertEquals(before, subscribers().record(who("bounced")));
    assertEquals(Consent.Kind.BOUNCED, before.getLast().kind());
  }

  @Test
  void leavesWhatGoesToAnotherSpellingThanTheOneThatBounced() {
    feedback().stop(address("stayer+x"), Reason.BOUNCED, RELAYS);
    restore.run();

    reapply();

    RELAYS.forEach(relay -> assertTrue(isActive("stayer", relay)));
  }

  @Test
  void barsMailboxesThatWereComplainedOfAndFreesThoseThatWereLifted() {
    feedback().stop(address("stayer"), Reason.COMPLAINED, RELAYS);
    var barred = copy();
    clock.pass(Duration.ofHours(1));
    feedback().lift(address("stayer"));
    clock.pass(Duration.ofHours(1));

    barred.run();
    assertTrue(dossier("stayer").person().isBarred());
    assertEquals(1, reapply().get(Effect.LIFTED));
    assertFalse(dossier("stayer").person().isBarred());

    restore.run();
    reapply();
    assertFalse(dossier("stayer").person().isBarred());
    assertFalse(isActive("stayer", CLIMATE), "what ended stays so");
    assertEquals(Set.of(Effect.NONE), reapply().keySet());
  }

  @Test
  void leavesWhoSignedUpAgainAfterALift() {
    feedback().lift(address("bounced"));
    clock.pass(Duration.ofHours(1));
    signUp("bounced");
    confirm("bounced");

    reapply();

    assertTrue(isActive("bounced", CLIMATE));
  }

  @Test
  void forgetsWhoWasErased() {
    restore.run();
    reapply();

    assertEquals(List.of(), dossier("erased").subscriptions());
    assertEquals(List.of(), subscribers().record(who("erased")));
    assertEquals(Optional.empty(), subscribers().pending(who("erased"), CLIMATE).first());
    assertEquals(List.of(), outbox().due(clock.instant().plus(Duration.ofDays(1)), 100));
  }

  @Test
  void keepsNoAddressInClear() {
    restore.run();
    reapply();

    assertFalse(everything().toString().contains("laeser.example"));
  }

  @Test
  void notesInTheRecordWhenANewsletterWasLeft() {
    var before = subscribers().record(who("leaver"));
    restore.run();
    reapply();

    assertEquals(before, subscribers().record(who("leaver")));
  }

  @Test
  void changesNothingTheSecondTime() {
    restore.run();
    reapply();
    var once = everything();

    assertEquals(Map.of(Effect.NONE, 3), reapply());
    assertEquals(once, everything());
  }

  @Test
  void changesNothingWhereNothingWasRestored() {
    var before = everything();

    assertEquals(Map.of(Effect.NONE, 3), reapply());
    assertEquals(before, everything());
  }

  @Test
  void leavesThoseAloneWhoCameBackSince() {
    restore.run();
    reapply();
    signUp("erased");
    confirm("erased");
    signUp("leaver");

    assertEquals(Map.of(Effect.NONE, 3), reapply());
    assertTrue(isActive("erased", CLIMATE));
    assertTrue(subscribers().pending(who("leaver"), CLIMATE).first().isPresent());
  }

  @Test
  void endsWhatWasBeforeAlsoWhereAReaderIsBackAlready() {
    restore.run();
    signUp("erased");
    confirm("erased");

    reapply();

    assertTrue(isActive("erased", CLIMATE), "by their own sign-up");
    assertFalse(isActive("erased", SCHOOL), "that is from before");
  }

  @Test
  void endsASignUpFromBefore() {
    clock.pass(Duration.ofHours(1));
    signUp("leaver");
    var again = copy();
    clock.pass(Duration.ofHours(1));
    suppressions()
        .add(new Suppression(who("leaver"), Optional.of(CLIMATE), Reason.LEFT, clock.instant()));
    again.run();

    reapply();

    assertEquals(Optional.empty(), subscribers().pending(who("leaver"), CLIMATE).first());
  }

  private Map<Effect, Integer> reapply() {
    var reapplication = new Reapplication(subscribers(), suppressions(), erasures(), vault, clock);
    var effects = new EnumMap<Effect, Integer>(Effect.class);
    var next = Optional.<String>empty();
    do {
      var pass = reapplication.part(next, RELAYS);
      pass.lines().forEach((effect, count) -> effects.merge(effect, count, Integer::sum));
      next = pass.next();
    } while (next.isPresent());
    return effects;
  }

  private Outcome take(String name, RelayId relay) {
    var listing =
        new Listing(address(name), Frequency.EACH, "Konferencen", LocalDate.of(2025, 6, 1));
    return new Listings(subscribers(), suppressions(), vault, clock).take(listing, relay);
  }

  private void signUp(String name) {
    new SignUps(subscribers(), vault, clock).take(NewsletterSamples.signUp(address(name), CLIMATE));
  }

  private void confirm(String name) {
    var request = subscribers().pending(who(name), CLIMATE).first().orElseThrow();
    var token =
        new Tokens(vault.macs())
            .make(
                Token.Purpose.CONFIRM,
                request.who(),
                Optional.of(CLIMATE),
                request.expires(),
                request.nonce());
    clock.pass(Duration.ofMinutes(1));
    new Confirmations(subscribers(), vault, clock).confirm(token, Frequency.WEEKLY);
  }

  private void leave(String name, RelayId relay) {
    var active = dossier(name).of(relay).orElseThrow();
    new Departures(subscribers(), suppressions(), vault, clock)
        .leave(Departures.token(new Tokens(vault.macs()), active));
  }

  private void erase(String name) {
    erasures().erase(who(name), RELAYS, clock.instant());
  }

  private Erasures erasures() {
    return new Erasures(subscribers(), suppressions(), outbox());
  }

  private Feedback feedback() {
    return new Feedback(subscribers(), suppressions(), vault, clock);
  }

  private boolean isActive(String name, RelayId relay) {
    return dossier(name).of(relay).filter(Subscription::isActive).isPresent();
  }

  private Dossier dossier(String name) {
    return subscribers().dossier(who(name), RELAYS);
  }

  private SubscriberId who(String name) {
    return SubscriberId.of(vault.macs(), address(name));
  }

  private static EmailAddress address(String name) {
    return NewsletterSamples.address(name + "@laeser.example");
  }
}
