package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.vault.KeyVault;
import dk.blogstafet.vault.SealedText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// An unconfirmed sign-up. The first one of a spelling is kept until it is confirmed or expires,
/// even if repeated. Third parties therefore cannot invalidate a reader's link or replace it with
/// another spelling.
///
/// @param spelling of the address; empty if version 0.1.0 stored it
/// @param wording the hash of the consent text shown
/// @param page the page with the form
/// @param nonce of its links; they are invalid when it is deleted
public record PendingSignUp(
    SubscriberId who,
    RelayId relay,
    SealedText address,
    Optional<SpellingId> spelling,
    MailFrequency frequency,
    String wording,
    String page,
    String nonce,
    Instant asked) {
  /// How long it can be confirmed before it is deleted.
  public static final Duration TERM = Duration.ofDays(7);

  public Instant expires() {
    return asked.plus(TERM);
  }

  /// Returns the spelling that its email goes to; empty if the address was sealed for another
  /// vault. Needs permission to open addresses only if version 0.1.0 stored it.
  public Optional<SpellingId> emailSpelling(KeyVault vault) {
    return spelling.or(() -> SpellingId.of(vault, address, who));
  }

  /// Returns whether it can still be confirmed. Stores delete expired rows late, so readers must
  /// check.
  public boolean isOpen(Instant now) {
    return now.isBefore(expires());
  }
}
