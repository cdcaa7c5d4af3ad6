package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.vault.KeyVault;
import dk.blogstafet.newsletter.vault.SealedText;
import dk.blogstafet.relay.RelayId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A sign-up that nobody has confirmed yet. The first one of a spelling stays until it is confirmed
/// or its time is over, whoever asks again: so nobody can spoil the link that a reader already has,
/// nor take its place with another spelling.
///
/// @param spelling which spelling of the address it is; empty where version 0.1.0 stored it
/// @param wording the hash of the words that the form showed
/// @param page where the form stood
/// @param nonce what its links are made with; they are void when it is gone
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
  /// How long it can be confirmed; then it is deleted.
  public static final Duration TERM = Duration.ofDays(7);

  public Instant expires() {
    return asked.plus(TERM);
  }

  /// The spelling that its mail goes to; empty where the address was sealed for another vault. Asks
  /// for the right to open addresses only where version 0.1.0 stored it.
  Optional<SpellingId> goesTo(KeyVault vault) {
    return spelling.or(() -> SpellingId.of(vault, address, who));
  }

  /// Whether it can still be confirmed. Stores delete late, so whoever reads compares.
  public boolean isOpen(Instant now) {
    return now.isBefore(expires());
  }
}
