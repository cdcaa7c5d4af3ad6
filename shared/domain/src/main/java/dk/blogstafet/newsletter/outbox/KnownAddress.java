package dk.blogstafet.newsletter.outbox;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.Subscriber;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.suppression.SuppressionHistory;
import dk.blogstafet.vault.KeyVault;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides which address may receive a reader's stored data. A typed address may be an invented
/// spelling, so data is never sent to it unless newsletters went there.
record KnownAddress(Subscriber wanted, SuppressionHistory history, KeyVault vault) {
  /// Returns the address that receives newsletters. If none does any longer, returns the typed
  /// address, if it received them.
  Optional<EmailAddress> of(OutboxTask asked) {
    var stored = wanted.first();
    return stored.isPresent()
        ? stored.flatMap(this::of)
        : vault
            .opener()
            .open(asked.address().orElseThrow(), asked.who().text())
            .flatMap(typed -> spellings(typed).filter(this::isKnown).findFirst())
            .map(EmailAddress::new);
  }

  /// Returns the address of a newsletter; empty if it was sealed for another vault.
  private Optional<EmailAddress> of(Subscription stored) {
    return vault
        .opener()
        .open(stored.address().orElseThrow(), stored.who().text())
        .map(EmailAddress::new);
  }

  /// Returns the address as typed, in lower case, and with a capital initial, as phones write it.
  private static Stream<String> spellings(String typed) {
    var small = typed.toLowerCase(Locale.ROOT);
    var capital = small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1);
    return Stream.of(typed, small, capital).distinct();
  }

  private boolean isKnown(String address) {
    var spelling = Optional.of(SpellingId.of(vault.hmac(), address));
    return wanted.subscriptions().stream().anyMatch(it -> it.spelling().equals(spelling))
        && !history.closes(spelling);
  }
}
