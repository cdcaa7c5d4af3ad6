package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Takes sign-ups. Whatever is known of an address, the same is done: one read, one sealed address,
/// and one transaction of two rows. What to write to whom is decided when the mail is sent.
public final class SignUps {
  private final Subscribers subscribers;
  private final Vault vault;
  private final Clock clock;

  public SignUps(Subscribers subscribers, Vault vault, Clock clock) {
    this.subscribers = subscribers;
    this.vault = vault;
    this.clock = clock;
  }

  /// Takes a sign-up: afterwards its mail is due, whatever happens to us.
  ///
  /// @throws Crowded where too many sign the same mailbox up at once
  public void take(SignUp signUp) {
    subscribers.keep(signUp.wording());
    var who = SubscriberId.of(vault.macs(), signUp.address());
    Tries.until(() -> attempt(signUp, who));
  }

  private Optional<Boolean> attempt(SignUp signUp, SubscriberId who) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var fresh = fresh(signUp, who, now);
    var request =
        subscribers.request(who, signUp.relay()).filter(it -> it.isOpen(now)).orElse(fresh);
    var errand =
        Errand.of(Errand.Kind.CONFIRM, who, Optional.of(signUp.relay()), Optional.empty(), now);
    var stored = subscribers.file(Filing.NOTHING.asking(request).then(errand));
    return stored ? Optional.of(true) : Optional.empty();
  }

  private Request fresh(SignUp signUp, SubscriberId who, Instant now) {
    var sealed = vault.sealer().seal(signUp.address().text(), who.text());
    return new Request(
        who,
        signUp.relay(),
        sealed,
        signUp.frequency(),
        signUp.wording().hash(),
        signUp.page(),
        Tokens.nonce(),
        now);
  }
}
