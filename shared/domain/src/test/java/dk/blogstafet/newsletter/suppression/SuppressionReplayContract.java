package dk.blogstafet.newsletter.suppression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.mail.Outbox;
import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.LinkToken;
import dk.blogstafet.newsletter.LinkTokenIssuer;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.MutableClock;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.Subscriber;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.newsletter.Suppression.SuppressionReason;
import dk.blogstafet.newsletter.preferences.UnsubscribeLinks;
import dk.blogstafet.newsletter.records.ImportedSubscriber;
import dk.blogstafet.newsletter.records.SubscriberImport;
import dk.blogstafet.newsletter.records.SubscriberImport.SubscriberImportResult;
import dk.blogstafet.newsletter.signup.SignUpConfirmations;
import dk.blogstafet.newsletter.signup.SignUps;
import dk.blogstafet.newsletter.suppression.SuppressionReplay.ReplayEffect;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.vault.KeyVault;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The contract of replaying the log on a table that was restored to an earlier time.
public abstract class SuppressionReplayContract {
  private static final RelayId CLIMATE = new RelayId("klima");
  private static final RelayId SCHOOL = new RelayId("skole");
  private static final List<RelayId> RELAYS = List.of(CLIMATE, SCHOOL);
  private static final List<String> NAMES = List.of("leaver", "erased", "bounced", "stayer");

  protected final MutableClock clock = new MutableClock(NewsletterSamples.NOW);
  private final KeyVault vault = NewsletterSamples.vault();
  private Runnable restore = () -> {};

  protected abstract Subscribers subscribers();

  protected abstract Outbox<OutboxTask> outbox();

  protected abstract Suppressions suppressions();

  /// Takes a copy of the table that can be restored.
  protected abstract Runnable copy();

  /// Returns everything stored anywhere, for comparison and for reading as text.
  protected abstract List<Object> everything();

  @BeforeEach
  void copyTheTableAndUnsubscribe() {
    NAMES.forEach(name ->
        RELAYS.forEach(relay -> assertEquals(SubscriberImportResult.NEW, take(name, relay))));
    signUp("erased");
    restore = copy();
    clock.pass(Duration.ofHours(1));
    leave("leaver", CLIMATE);
    erase("erased");
    feedback().stop(address("bounced"), SuppressionReason.BOUNCED, RELAYS);
    clock.pass(Duration.ofHours(1));
  }

  @Test
  void subscribesNoOneAgain() {
    restore.run();
    assertTrue(isActive("erased", CLIMATE), "it was restored");

    var effects = reapply();

    assertEquals(
        Map.of(ReplayEffect.LEFT, 1, ReplayEffect.ERASED, 1, ReplayEffect.BARRED, 1), effects);
    assertFalse(isActive("leaver", CLIMATE));
    assertTrue(isActive("leaver", SCHOOL), "that was not left");
    for (var relay : RELAYS) {
      assertFalse(isActive("erased", relay));
      assertFalse(isActive("bounced", relay));
      assertTrue(isActive("stayer", relay));
    }
    assertEquals(
        SuppressionReason.ERASED, dossier("erased").state().suppression().orElseThrow().reason());
  }

  @Test
  void endsAndRecordsBouncedSubscriptions() {
    var before = subscribers().consentRecords(who("bounced"));
    restore.run();
    reapply();

    assertEquals(before, subscribers().consentRecords(who("bounced")));
    assertEquals(ConsentRecord.ConsentEvent.BOUNCED, before.getLast().kind());
  }

  @Test
  void keepsSubscriptionsOfAnotherSpelling() {
    feedback().stop(address("stayer+x"), SuppressionReason.BOUNCED, RELAYS);
    restore.run();

    reapply();

    RELAYS.forEach(relay -> assertTrue(isActive("stayer", relay)));
  }

  @Test
  void suppressesAfterComplaintsAndReleasesAfterLifts() {
    feedback().stop(address("stayer"), SuppressionReason.COMPLAINED, RELAYS);
    var barred = copy();
    clock.pass(Duration.ofHours(1));
    feedback().lift(address("stayer"));
    clock.pass(Duration.ofHours(1));

    barred.run();
    assertTrue(dossier("stayer").state().isPermanentlySuppressed());
    assertEquals(1, reapply().get(ReplayEffect.LIFTED));
    assertFalse(dossier("stayer").state().isPermanentlySuppressed());

    restore.run();
    reapply();
    assertFalse(dossier("stayer").state().isPermanentlySuppressed());
    assertFalse(isActive("stayer", CLIMATE), "what ended stays so");
    assertEquals(Set.of(ReplayEffect.NONE), reapply().keySet());
  }

  @Test
  void suppressesMailboxesThatComplained() {
    feedback().stop(address("stayer"), SuppressionReason.COMPLAINED, RELAYS);
    feedback().stop(address("stranger"), SuppressionReason.COMPLAINED, RELAYS);
    restore.run();

    assertEquals(3, reapply().get(ReplayEffect.BARRED));

    assertTrue(dossier("stayer").state().isPermanentlySuppressed());
    assertTrue(dossier("stranger").state().isPermanentlySuppressed());
  }

  @Test
  void endsSignUpsOfBouncedAddresses() {
    List.of("first", "first+x", "lifted").forEach(this::signUp);
    var again = copy();
    clock.pass(Duration.ofHours(1));
    for (var name : List.of("first", "second", "lifted", "returned")) {
      feedback().stop(address(name), SuppressionReason.BOUNCED, RELAYS);
    }
    clock.pass(Duration.ofHours(1));
    List.of("lifted", "returned").forEach(name -> feedback().lift(address(name)));
    clock.pass(Duration.ofHours(1));
    again.run();
    List.of("second", "returned").forEach(this::signUp);

    reapply();

    assertEquals(1, waiting("first"), "that of the other spelling");
    assertEquals(0, waiting("second"), "it bounced before and still does");
    assertEquals(0, waiting("lifted"), "what ended stays so");
    assertEquals(1, waiting("returned"), "it is from after the lift");
  }

  @Test
  void keepsSignUpsAfterALift() {
    feedback().lift(address("bounced"));
    clock.pass(Duration.ofHours(1));
    signUp("bounced");
    confirm("bounced");

    reapply();

    assertTrue(isActive("bounced", CLIMATE));
  }

  @Test
  void erasesErasedReaders() {
    restore.run();
    reapply();

    assertEquals(List.of(), dossier("erased").subscriptions());
    assertEquals(List.of(), subscribers().consentRecords(who("erased")));
    assertEquals(Optional.empty(), subscribers().pending(who("erased"), CLIMATE).first());
    assertEquals(List.of(), outbox().due(clock.instant().plus(Duration.ofDays(1)), 100));
  }

  @Test
  void storesNoPlainAddress() {
    restore.run();
    reapply();

    assertFalse(everything().toString().contains("laeser.example"));
  }

  @Test
  void recordsWhenASubscriptionEnded() {
    var before = subscribers().consentRecords(who("leaver"));
    restore.run();
    reapply();

    assertEquals(before, subscribers().consentRecords(who("leaver")));
  }

  @Test
  void changesNothingTheSecondTime() {
    restore.run();
    reapply();
    var once = everything();

    assertEquals(Map.of(ReplayEffect.NONE, 3), reapply());
    assertEquals(once, everything());
  }

  @Test
  void changesNothingWithoutARestore() {
    var before = everything();

    assertEquals(Map.of(ReplayEffect.NONE, 3), reapply());
    assertEquals(before, everything());
  }

  @Test
  void keepsLaterSignUps() {
    restore.run();
    reapply();
    signUp("erased");
    confirm("erased");
    signUp("leaver");

    assertEquals(Map.of(ReplayEffect.NONE, 3), reapply());
    assertTrue(isActive("erased", CLIMATE));
    assertTrue(subscribers().pending(who("leaver"), CLIMATE).first().isPresent());
  }

  @Test
  void endsEarlierSubscriptionsOfReadersWhoSignedUpAgain() {
    restore.run();
    signUp("erased");
    confirm("erased");

    reapply();

    assertTrue(isActive("erased", CLIMATE), "by their own sign-up");
    assertFalse(isActive("erased", SCHOOL), "that is from before");
  }

  @Test
  void keepsASignUpFromAfterAnErasure() {
    restore.run();
    signUp("erased+x");

    reapply();

    assertEquals(1, waiting("erased"));
    RELAYS.forEach(relay -> assertFalse(isActive("erased", relay)));
  }

  @Test
  void endsAnEarlierSignUp() {
    clock.pass(Duration.ofHours(1));
    signUp("leaver");
    var again = copy();
    clock.pass(Duration.ofHours(1));
    suppressions()
        .add(
            new Suppression(
                who("leaver"), Optional.of(CLIMATE), SuppressionReason.LEFT, clock.instant()));
    again.run();

    reapply();

    assertEquals(Optional.empty(), subscribers().pending(who("leaver"), CLIMATE).first());
  }

  private Map<ReplayEffect, Integer> reapply() {
    var replay = new SuppressionReplay(subscribers(), suppressions(), erasure(), vault, clock);
    var effects = new EnumMap<ReplayEffect, Integer>(ReplayEffect.class);
    var next = Optional.<String>empty();
    do {
      var progress = replay.applyPage(next, RELAYS);
      progress.lines().keySet().forEach(it -> effects.merge(it, progress.count(it), Integer::sum));
      next = progress.next();
    } while (next.isPresent());
    return effects;
  }

  private SubscriberImportResult take(String name, RelayId relay) {
    var subscriber =
        new ImportedSubscriber(
            address(name), MailFrequency.EACH, "Konferencen", LocalDate.of(2025, 6, 1));
    return new SubscriberImport(subscribers(), suppressions(), vault, clock)
        .importSubscriber(subscriber, relay);
  }

  private void signUp(String name) {
    new SignUps(subscribers(), vault, clock)
        .store(NewsletterSamples.signUp(address(name), CLIMATE));
  }

  private void confirm(String name) {
    var signUp = subscribers().pending(who(name), CLIMATE).first().orElseThrow();
    var token =
        new LinkTokenIssuer(vault.hmac())
            .issue(
                LinkToken.LinkPurpose.CONFIRM,
                signUp.who(),
                Optional.of(CLIMATE),
                signUp.expires(),
                signUp.nonce());
    clock.pass(Duration.ofMinutes(1));
    new SignUpConfirmations(subscribers(), vault, clock).confirm(token, MailFrequency.WEEKLY);
  }

  private void leave(String name, RelayId relay) {
    var active = dossier(name).subscription(relay).orElseThrow();
    new UnsubscribeLinks(subscribers(), suppressions(), vault, clock)
        .leave(UnsubscribeLinks.token(new LinkTokenIssuer(vault.hmac()), active));
  }

  private void erase(String name) {
    erasure().erase(who(name), RELAYS, clock.instant());
  }

  private SubscriberErasure erasure() {
    return new SubscriberErasure(subscribers(), suppressions(), outbox());
  }

  private MailFeedback feedback() {
    return new MailFeedback(subscribers(), suppressions(), vault, clock);
  }

  private int waiting(String name) {
    return subscribers().pending(who(name), CLIMATE).signUps().size();
  }

  private boolean isActive(String name, RelayId relay) {
    return dossier(name).subscription(relay).filter(Subscription::isActive).isPresent();
  }

  private Subscriber dossier(String name) {
    return subscribers().subscriber(who(name), RELAYS);
  }

  private SubscriberId who(String name) {
    return SubscriberId.of(vault.hmac(), address(name));
  }

  private static EmailAddress address(String name) {
    return NewsletterSamples.address(name + "@laeser.example");
  }
}
