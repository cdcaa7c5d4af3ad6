package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.vault.Sealed;
import dk.blogstafet.newsletter.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Takes sign-ups. Whatever is known of an address, the same is done: one read, one sealed address,
/// and one transaction of two rows. What to write to whom is decided when the mail is sent.
public final class SignUps {
  private final Subscribers subscribers;
  private final Vault vault;
  private final Sealing sealing;
  private final Clock clock;
  private final Set<Wording> kept = ConcurrentHashMap.newKeySet();

  public SignUps(Subscribers subscribers, Vault vault, Clock clock) {
    this(subscribers, vault, (text, context) -> vault.sealer().seal(text, context), clock);
  }

  /// Seals in another way.
  SignUps(Subscribers subscribers, Vault vault, Sealing sealing, Clock clock) {
    this.subscribers = subscribers;
    this.vault = vault;
    this.sealing = sealing;
    this.clock = clock;
  }

  /// How addresses are sealed.
  interface Sealing {
    Sealed seal(String text, String context);
  }

  /// Takes a sign-up: afterwards its mail is due, whatever happens to us.
  ///
  /// @throws Crowded where too many sign the same mailbox up at once
  public void take(SignUp signUp) {
    keep(signUp.wording());
    var who = SubscriberId.of(vault.macs(), signUp.address());
    Tries.until(() -> attempt(signUp, who));
  }

  /// Once is enough for as long as we live, and for all addresses alike.
  private void keep(Wording wording) {
    if (!kept.contains(wording)) {
      subscribers.keep(wording);
      kept.add(wording);
    }
  }

  private Optional<Boolean> attempt(SignUp signUp, SubscriberId who) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var spelling = SpellingId.of(vault.macs(), signUp.address());
    var fresh = fresh(signUp, who, spelling, now);
    var pending = subscribers.pending(who, signUp.relay()).open(now).with(fresh);
    var further = pending.of(fresh.spelling()).filter(it -> !pending.isFirst(it));
    var errand = Errand.confirm(pending, further.flatMap(Request::spelling), now);
    var stored = subscribers.file(Filing.NOTHING.with(pending).then(errand));
    return stored ? Optional.of(true) : Optional.empty();
  }

  private Request fresh(SignUp signUp, SubscriberId who, SpellingId spelling, Instant now) {
    var sealed = sealing.seal(signUp.address().text(), who.text());
    return new Request(
        who,
        signUp.relay(),
        sealed,
        Optional.of(spelling),
        signUp.frequency(),
        signUp.wording().hash(),
        signUp.page(),
        Tokens.nonce(),
        now);
  }
}
