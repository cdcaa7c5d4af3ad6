package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.vault.KeyVault;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where what is kept of a reader may be sent. Whoever types an address may have invented its
/// spelling, so that never goes to what was typed unless newsletters went there.
record KnownAddress(Subscriber wanted, SuppressionHistory history, KeyVault vault) {
  /// The address that newsletters come to; where none comes any longer, the one that was typed, if
  /// it is the one that they came to.
  Optional<EmailAddress> of(OutboxTask asked) {
    var stored = wanted.first();
    return stored.isPresent()
        ? stored.flatMap(this::of)
        : vault
            .opener()
            .open(asked.address().orElseThrow(), asked.who().text())
            .flatMap(typed -> alike(typed).filter(this::isKnown).findFirst())
            .map(EmailAddress::new);
  }

  /// Where a newsletter comes; empty where the address was sealed for another vault.
  private Optional<EmailAddress> of(Subscription stored) {
    return vault
        .opener()
        .open(stored.address().orElseThrow(), stored.who().text())
        .map(EmailAddress::new);
  }

  /// As it was typed, and as telephones write it, which begin with a capital letter.
  private static Stream<String> alike(String typed) {
    var small = typed.toLowerCase(Locale.ROOT);
    var capital = small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1);
    return Stream.of(typed, small, capital).distinct();
  }

  private boolean isKnown(String address) {
    var spelling = Optional.of(SpellingId.of(vault.macs(), address));
    return wanted.subscriptions().stream().anyMatch(it -> it.spelling().equals(spelling))
        && !history.closes(spelling);
  }
}
