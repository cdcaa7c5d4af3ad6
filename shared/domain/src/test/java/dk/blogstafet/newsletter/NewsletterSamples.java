package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.vault.MemoryKeyShelf;
import dk.blogstafet.newsletter.vault.PlainWrap;
import dk.blogstafet.newsletter.vault.Sealed;
import dk.blogstafet.newsletter.vault.Vault;
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
  public static final Wording WORDING =
      new Wording("Ja tak, send mig nyhedsbrevet. Jeg kan altid melde mig fra.");
  public static final String PAGE = "/broer/";

  private static final Vault VAULT = vault();

  private NewsletterSamples() {}

  /// A vault of its own, with its keys made.
  public static Vault vault() {
    var vault = new Vault(new MemoryKeyShelf(), new PlainWrap());
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
  public static Sealed sealed(SubscriberId who) {
    return VAULT.sealer().seal(address().text(), who.text());
  }

  public static SignUp signUp(EmailAddress address, RelayId relay) {
    return new SignUp(address, relay, Frequency.WEEKLY, WORDING, PAGE);
  }

  /// A sign-up that waits, as the only one.
  public static PendingRequests pending(Request request) {
    return PendingRequests.none(request.who(), request.relay()).with(request);
  }

  /// A filing of sign-ups and errands alone.
  public static Filing asking(PendingRequests pending, Errand... errands) {
    return new Filing(
        Optional.empty(), List.of(), Optional.of(pending), List.of(), List.of(errands));
  }

  /// One more sign-up that waits.
  public static PendingRequests pending(PendingRequests others, Request request) {
    return others.with(request);
  }

  /// A sign-up that can be confirmed, with a nonce of its own.
  public static Request request(SubscriberId who, RelayId relay) {
    return request(who, relay, NOW);
  }

  public static Request request(SubscriberId who, RelayId relay, Instant asked) {
    return new Request(
        who,
        relay,
        sealed(who),
        Optional.of(spelling()),
        Frequency.EACH,
        WORDING.hash(),
        PAGE,
        Tokens.nonce(),
        asked);
  }

  /// A newsletter that is wanted, in its first version.
  public static Subscription subscription(SubscriberId who, RelayId relay) {
    return Subscription.active(
        who, relay, Frequency.WEEKLY, sealed(who), Optional.of(spelling()), Tokens.nonce(), NOW);
  }

  /// A line of the record: that a reader confirmed.
  public static Consent consent(SubscriberId who, RelayId relay) {
    return consent(who, relay, Consent.Kind.GIVEN, NOW);
  }

  public static Consent consent(SubscriberId who, RelayId relay, Consent.Kind kind, Instant at) {
    var asking = new Consent.Asking(at.minusSeconds(60), PAGE, WORDING.hash());
    return new Consent(who, relay, kind, at, Frequency.WEEKLY, Optional.of(asking), "");
  }

  /// An errand that is due, for a newsletter.
  public static Errand errand(Errand.Kind kind, SubscriberId who, RelayId relay) {
    return Errand.of(kind, who, Optional.of(relay), NOW);
  }

  /// An errand that is due, for all of a reader's newsletters.
  public static Errand errand(Errand.Kind kind, SubscriberId who) {
    return kind == Errand.Kind.LINK
        ? Errand.link(who, spelling(), sealed(who), NOW)
        : Errand.of(kind, who, Optional.empty(), NOW);
  }

  /// A filing of these errands alone.
  public static Filing filing(Errand... errands) {
    var none = Filing.NOTHING;
    return new Filing(none.person(), List.of(), none.pending(), List.of(), List.of(errands));
  }

  /// That a reader left one newsletter, or that there is none at all any more.
  public static Suppression suppression(
      SubscriberId who, Optional<RelayId> relay, Suppression.Reason reason) {
    return new Suppression(who, relay, reason, NOW);
  }

  /// A link's token as somebody may cut it: without its end, which names the newsletter.
  public static String nameless(String token) {
    var bytes = Base64.getUrlDecoder().decode(token);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, 57));
  }
}
