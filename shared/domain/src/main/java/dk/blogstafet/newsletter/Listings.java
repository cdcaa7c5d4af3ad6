package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.vault.Vault;
import dk.blogstafet.relay.RelayId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Takes readers over from lists. A list never brings anybody back: who left, was erased, bounced
/// or complained stays away, however young the list's consent is; only a sign-up of their own
/// brings them back.
public final class Listings {
  private final Subscribers subscribers;
  private final Suppressions suppressions;
  private final Vault vault;
  private final Clock clock;

  public Listings(Subscribers subscribers, Suppressions suppressions, Vault vault, Clock clock) {
    this.subscribers = subscribers;
    this.suppressions = suppressions;
    this.vault = vault;
    this.clock = clock;
  }

  /// What becomes of a reader on a list.
  public enum Outcome {
    /// The newsletter comes from now on.
    NEW,
    /// It comes already, as often as the reader chose.
    KNOWN,
    /// It must not come.
    SUPPRESSED
  }

  /// The name of a reader on a list: one for every spelling.
  public SubscriberId who(Listing listing) {
    return SubscriberId.of(vault.macs(), listing.address());
  }

  /// Says what would become of a reader, and changes nothing.
  public Outcome look(Listing listing, RelayId relay) {
    return outcome(listing, relay);
  }

  /// Takes a reader over: one transaction. Again is as good as once.
  ///
  /// @throws Crowded where too many change the same reader at once
  public Outcome take(Listing listing, RelayId relay) {
    return Tries.until(() -> attempt(listing, relay));
  }

  private Optional<Outcome> attempt(Listing listing, RelayId relay) {
    var outcome = outcome(listing, relay);
    return outcome != Outcome.NEW || store(listing, who(listing), relay)
        ? Optional.of(outcome)
        : Optional.empty();
  }

  /// Who stays away under an address as it was read once stays away under it as it is read now.
  private Outcome outcome(Listing listing, RelayId relay) {
    return listing
        .address()
        .formerly()
        .map(once -> outcome(once, relay))
        .filter(Outcome.SUPPRESSED::equals)
        .orElseGet(() -> outcome(listing.address(), relay));
  }

  private Outcome outcome(EmailAddress address, RelayId relay) {
    var dossier = subscribers.dossier(SubscriberId.of(vault.macs(), address), List.of(relay));
    return outcome(dossier, SpellingId.of(vault.macs(), address), relay);
  }

  private Outcome outcome(Dossier dossier, SpellingId listed, RelayId relay) {
    var history = SuppressionHistory.of(dossier.person(), suppressions);
    var seen = dossier.of(relay);
    var wanted = seen.filter(Subscription::isActive);
    if (wanted.isPresent()) {
      return history.forbids(wanted.get(), wanted.get().goesTo(vault))
          ? Outcome.SUPPRESSED
          : Outcome.KNOWN;
    }
    return seen.isPresent() || history.isAwayFrom(relay) || history.closes(Optional.of(listed))
        ? Outcome.SUPPRESSED
        : Outcome.NEW;
  }

  private boolean store(Listing listing, SubscriberId who, RelayId relay) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var sealed = vault.sealer().seal(listing.address().text(), who.text());
    var spelling = Optional.of(SpellingId.of(vault.macs(), listing.address()));
    var then =
        Subscription.active(who, relay, listing.frequency(), sealed, spelling, Tokens.nonce(), now);
    var line =
        new Consent(
            who,
            relay,
            Consent.Kind.IMPORTED,
            now,
            listing.frequency(),
            Optional.of(Consent.Asking.elsewhere(listing.since())),
            listing.source());
    return subscribers.file(Filing.NOTHING.with(then).noting(List.of(line)));
  }
}
