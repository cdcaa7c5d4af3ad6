package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.vault.FakeKeyWrap;
import dk.blogstafet.newsletter.vault.KeyVault;
import dk.blogstafet.newsletter.vault.MemoryWrappedKeyStore;
import dk.blogstafet.newsletter.vault.SealedText;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Sound values for tests, where it matters that there is one and not what it says.
public final class NewsletterSamples {
  public static final Instant NOW = Instant.parse("2026-11-18T11:06:41.500Z");
  public static final ConsentText WORDING =
      new ConsentText("Ja tak, send mig nyhedsbrevet. Jeg kan altid melde mig fra.");
  public static final String PAGE = "/broer/";

  private static final KeyVault VAULT = vault();

  private NewsletterSamples() {}

  /// A vault of its own, with its keys made.
  public static KeyVault vault() {
    var vault = new KeyVault(new MemoryWrappedKeyStore(), new FakeKeyWrap());
    vault.prepare();
    return vault;
  }

  /// An address that no other test uses.
  public static EmailAddress address() {
    return address("Ulla.Ost-" + UUID.randomUUID() + "@laeser.example");
  }

  /// An address as somebody types it.
  public static EmailAddress address(String typed) {
    return EmailAddress.parse(typed).orElseThrow();
  }

  /// A reader's name that no other test uses.
  public static SubscriberId who() {
    return SubscriberId.of(VAULT.macs(), address());
  }

  /// A spelling's name that no other test uses.
  public static SpellingId spelling() {
    return SpellingId.of(VAULT.macs(), address());
  }

  /// A sealed address that only opens in a vault that nobody has.
  public static SealedText sealed(SubscriberId who) {
    return VAULT.sealer().seal(address().text(), who.text());
  }

  public static SignUp signUp(EmailAddress address, RelayId relay) {
    return new SignUp(address, relay, MailFrequency.WEEKLY, WORDING, PAGE);
  }

  /// A sign-up that waits, as the only one.
  public static PendingSignUps pending(PendingSignUp signUp) {
    return PendingSignUps.none(signUp.who(), signUp.relay()).with(signUp);
  }

  /// A filing of sign-ups and errands alone.
  public static SubscriberUpdate asking(PendingSignUps pending, OutboxTask... errands) {
    return new SubscriberUpdate(
        Optional.empty(), List.of(), Optional.of(pending), List.of(), List.of(errands));
  }

  /// One more sign-up that waits.
  public static PendingSignUps pending(PendingSignUps others, PendingSignUp signUp) {
    return others.with(signUp);
  }

  /// A sign-up that can be confirmed, with a nonce of its own.
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

  /// A newsletter that is wanted, in its first version.
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

  /// A line of the record: that a reader confirmed.
  public static ConsentRecord consent(SubscriberId who, RelayId relay) {
    return consent(who, relay, ConsentRecord.ConsentEvent.GIVEN, NOW);
  }

  public static ConsentRecord consent(
      SubscriberId who, RelayId relay, ConsentRecord.ConsentEvent kind, Instant at) {
    var prompt = new ConsentRecord.ConsentPrompt(at.minusSeconds(60), PAGE, WORDING.hash());
    return new ConsentRecord(who, relay, kind, at, MailFrequency.WEEKLY, Optional.of(prompt), "");
  }

  /// An errand that is due, for a newsletter.
  public static OutboxTask errand(OutboxTask.TaskKind kind, SubscriberId who, RelayId relay) {
    return OutboxTask.of(kind, who, Optional.of(relay), NOW);
  }

  /// An errand that is due, for all of a reader's newsletters.
  public static OutboxTask errand(OutboxTask.TaskKind kind, SubscriberId who) {
    return kind == OutboxTask.TaskKind.LINK
        ? OutboxTask.link(who, spelling(), sealed(who), NOW)
        : OutboxTask.of(kind, who, Optional.empty(), NOW);
  }

  /// A filing of these errands alone.
  public static SubscriberUpdate filing(OutboxTask... errands) {
    var none = SubscriberUpdate.NOTHING;
    return new SubscriberUpdate(
        none.state(), List.of(), none.pending(), List.of(), List.of(errands));
  }

  /// That a reader left one newsletter, or that there is none at all any more.
  public static Suppression suppression(
      SubscriberId who, Optional<RelayId> relay, Suppression.SuppressionReason reason) {
    return new Suppression(who, relay, reason, NOW);
  }

  /// A link's token as somebody may cut it: without its end, which names the newsletter.
  public static String nameless(String token) {
    var bytes = Base64.getUrlDecoder().decode(token);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, 57));
  }
}
