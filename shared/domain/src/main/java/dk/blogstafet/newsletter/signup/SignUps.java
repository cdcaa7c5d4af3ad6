package dk.blogstafet.newsletter.signup;

import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.newsletter.LinkTokenIssuer;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.PendingSignUp;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.relay.change.OptimisticRetry;
import dk.blogstafet.vault.KeyVault;
import dk.blogstafet.vault.SealedText;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Stores sign-ups. Does the same for every address, known or not: one read, one sealed address,
/// and one transaction of two rows. The email to send is decided later.
public final class SignUps {
  private final Subscribers subscribers;
  private final KeyVault vault;
  private final AddressSealer sealer;
  private final Clock clock;
  private final Set<ConsentText> kept = ConcurrentHashMap.newKeySet();

  public SignUps(Subscribers subscribers, KeyVault vault, Clock clock) {
    this(subscribers, vault, (text, context) -> vault.sealer().seal(text, context), clock);
  }

  /// Creates an instance with another sealer.
  public SignUps(
      Subscribers subscribers, KeyVault vault, AddressSealer addressSealer, Clock clock) {
    this.subscribers = subscribers;
    this.vault = vault;
    this.sealer = addressSealer;
    this.clock = clock;
  }

  /// Seals addresses.
  public interface AddressSealer {
    SealedText seal(String text, String context);
  }

  /// Stores a sign-up. Its email is then due, even if the process stops.
  ///
  /// @throws ContentionException if too many sign-ups for the same mailbox are received at once
  public void store(SignUp signUp) {
    storeConsentText(signUp.consentText());
    var who = SubscriberId.of(vault.hmac(), signUp.address());
    OptimisticRetry.until(() -> attempt(signUp, who));
  }

  /// Stores each consent text once per process, for all addresses alike.
  private void storeConsentText(ConsentText text) {
    if (!kept.contains(text)) {
      subscribers.storeConsentText(text);
      kept.add(text);
    }
  }

  private Optional<Boolean> attempt(SignUp signUp, SubscriberId who) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var spelling = SpellingId.of(vault.hmac(), signUp.address());
    var fresh = fresh(signUp, who, spelling, now);
    var pending = subscribers.pending(who, signUp.relay()).open(now).with(fresh);
    var further = pending.of(fresh.spelling()).filter(it -> !pending.isFirst(it));
    var task = OutboxTask.confirm(pending, further.flatMap(PendingSignUp::spelling), now);
    var stored = subscribers.update(SubscriberUpdate.NOTHING.with(pending).then(task));
    return stored ? Optional.of(true) : Optional.empty();
  }

  private PendingSignUp fresh(SignUp signUp, SubscriberId who, SpellingId spelling, Instant now) {
    var sealed = sealer.seal(signUp.address().text(), who.text());
    return new PendingSignUp(
        who,
        signUp.relay(),
        sealed,
        Optional.of(spelling),
        signUp.frequency(),
        signUp.consentText().hash(),
        signUp.page(),
        LinkTokenIssuer.nonce(),
        now);
  }
}
