package dk.blogstafet.newsletter;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.signup.SignUp;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.vault.FakeKeyWrap;
import dk.blogstafet.vault.KeyVault;
import dk.blogstafet.vault.MemoryWrappedKeyStore;
import dk.blogstafet.vault.SealedText;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Valid values for tests that do not depend on them.
public final class NewsletterSamples {
  public static final Instant NOW = Instant.parse("2026-11-18T11:06:41.500Z");
  public static final ConsentText WORDING =
      new ConsentText("Ja tak, send mig nyhedsbrevet. Jeg kan altid melde mig fra.");
  public static final String PAGE = "/broer/";

  private static final KeyVault VAULT = vault();

  private NewsletterSamples() {}

  /// Creates a vault with its keys.
  public static KeyVault vault() {
    var vault = new KeyVault(new MemoryWrappedKeyStore(), new FakeKeyWrap());
    vault.prepare();
    return vault;
  }

  /// Returns an address that no other test uses.
  public static EmailAddress address() {
    return address("Ulla.Ost-" + UUID.randomUUID() + "@laeser.example");
  }

  /// Parses an address.
  public static EmailAddress address(String typed) {
    return EmailAddress.parse(typed).orElseThrow();
  }

  /// Returns a subscriber id that no other test uses.
  public static SubscriberId who() {
    return SubscriberId.of(VAULT.hmac(), address());
  }

  /// Returns a spelling id that no other test uses.
  public static SpellingId spelling() {
    return SpellingId.of(VAULT.hmac(), address());
  }

  /// Returns an address sealed for a vault that does not exist.
  public static SealedText sealed(SubscriberId who) {
    return VAULT.sealer().seal(address().text(), who.text());
  }

  public static SignUp signUp(EmailAddress address, RelayId relay) {
    return new SignUp(address, relay, MailFrequency.WEEKLY, WORDING, PAGE);
  }

  /// Returns the only pending sign-up of a mailbox.
  public static PendingSignUps pending(PendingSignUp signUp) {
    return PendingSignUps.none(signUp.who(), signUp.relay()).with(signUp);
  }

  /// Returns an update of sign-ups and tasks only.
  public static SubscriberUpdate asking(PendingSignUps pending, OutboxTask... errands) {
    return new SubscriberUpdate(
        Optional.empty(), List.of(), Optional.of(pending), List.of(), List.of(errands));
  }

  /// Adds a pending sign-up.
  public static PendingSignUps pending(PendingSignUps others, PendingSignUp signUp) {
    return others.with(signUp);
  }

  /// Returns a sign-up that can be confirmed, with its own nonce.
  public static PendingSignUp request(SubscriberId who, RelayId relay) {
    return request(who, relay, NOW);
  }

  public static PendingSignUp request(SubscriberId who, RelayId relay, Instant asked) {
    return new PendingSignUp(
        who,
        relay,
        sealed(who),
        Optional.of(spelling()),
        MailFrequency.EACH,
        WORDING.hash(),
        PAGE,
        LinkTokenIssuer.nonce(),
        asked);
  }

  /// Returns a new active subscription.
  public static Subscription subscription(SubscriberId who, RelayId relay) {
    return Subscription.active(
        who,
        relay,
        MailFrequency.WEEKLY,
        sealed(who),
        Optional.of(spelling()),
        LinkTokenIssuer.nonce(),
        NOW);
  }

  /// Returns an update that adds an active subscription of a minute ago.
  public static SubscriberUpdate subscribing(
      SubscriberId who, RelayId relay, MailFrequency frequency) {
    var first = subscription(who, relay);
    var then =
        new Subscription(
            who,
            relay,
            first.state(),
            frequency,
            first.address(),
            first.spelling(),
            first.nonce(),
            first.since().minusSeconds(60),
            Optional.empty(),
            1);
    return SubscriberUpdate.NOTHING.with(then);
  }

  /// Returns a consent record of a confirmation.
  public static ConsentRecord consent(SubscriberId who, RelayId relay) {
    return consent(who, relay, ConsentRecord.ConsentEvent.GIVEN, NOW);
  }

  public static ConsentRecord consent(
      SubscriberId who, RelayId relay, ConsentRecord.ConsentEvent kind, Instant at) {
    var prompt = new ConsentRecord.ConsentPrompt(at.minusSeconds(60), PAGE, WORDING.hash());
    return new ConsentRecord(who, relay, kind, at, MailFrequency.WEEKLY, Optional.of(prompt), "");
  }

  /// Returns a due task for a newsletter.
  public static OutboxTask errand(OutboxTask.TaskKind kind, SubscriberId who, RelayId relay) {
    return OutboxTask.of(kind, who, Optional.of(relay), NOW);
  }

  /// Returns a due task for all of a reader's newsletters.
  public static OutboxTask errand(OutboxTask.TaskKind kind, SubscriberId who) {
    return kind == OutboxTask.TaskKind.LINK
        ? OutboxTask.link(who, spelling(), sealed(who), NOW)
        : OutboxTask.of(kind, who, Optional.empty(), NOW);
  }

  /// Returns an update of these tasks only.
  public static SubscriberUpdate filing(OutboxTask... errands) {
    var none = SubscriberUpdate.NOTHING;
    return new SubscriberUpdate(
        none.state(), List.of(), none.pending(), List.of(), List.of(errands));
  }

  /// Returns a suppression of one newsletter, or of all.
  public static Suppression suppression(
      SubscriberId who, Optional<RelayId> relay, Suppression.SuppressionReason reason) {
    return new Suppression(who, relay, reason, NOW);
  }

  /// Returns a link token with a wrong code.
  public static String forged(String token) {
    var bytes = Base64.getUrlDecoder().decode(token);
    bytes[41] ^= 1;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Returns a truncated link token, without the relay at its end.
  public static String nameless(String token) {
    var bytes = Base64.getUrlDecoder().decode(token);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, 57));
  }
}
