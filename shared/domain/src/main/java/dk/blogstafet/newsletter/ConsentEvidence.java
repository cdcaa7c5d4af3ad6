package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.vault.KeyVault;
import dk.blogstafet.relay.RelayId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Gathers what is kept of a reader, to be shown to whoever doubts that they asked for mail.
public final class ConsentEvidence {
  private final Subscribers subscribers;
  private final Suppressions suppressions;
  private final KeyVault vault;
  private final Clock clock;

  public ConsentEvidence(
      Subscribers subscribers, Suppressions suppressions, KeyVault vault, Clock clock) {
    this.subscribers = subscribers;
    this.suppressions = suppressions;
    this.vault = vault;
    this.clock = clock;
  }

  /// All there is of a reader.
  ///
  /// @param address as it was given
  /// @param spelling its name, by which bounces and complaints know it
  /// @param waiting sign-ups that can still be confirmed
  /// @param record what was agreed to, oldest first
  /// @param wordings the words that the record and the sign-ups name by their hashes
  /// @param suppressions oldest first
  /// @param made when this was gathered
  public record EvidenceReport(
      EmailAddress address,
      SpellingId spelling,
      Subscriber subscriber,
      List<PendingSignUp> waiting,
      List<ConsentRecord> record,
      Map<String, ConsentText> wordings,
      List<Suppression> suppressions,
      Instant made) {
    public EvidenceReport {
      waiting = List.copyOf(waiting);
      record = List.copyOf(record);
      wordings = Map.copyOf(wordings);
      suppressions = List.copyOf(suppressions);
    }

    public SubscriberId who() {
      return subscriber.state().id();
    }

    /// Whether neither the record nor a newsletter or a sign-up is kept. There may be suppressions
    /// all the same, which say why.
    public boolean isEmpty() {
      return record.isEmpty() && waiting.isEmpty() && subscriber.subscriptions().isEmpty();
    }
  }

  /// Gathers; changes nothing.
  ///
  /// @param relays all there are
  public EvidenceReport sheet(EmailAddress address, List<RelayId> relays) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var who = SubscriberId.of(vault.macs(), address);
    var dossier = subscribers.dossier(who, relays);
    var record = subscribers.record(who);
    var waiting =
        relays.stream()
            .flatMap(relay -> subscribers.pending(who, relay).open(now).signUps().stream())
            .toList();
    var wordings = ConsentTextLookup.of(record, waiting, subscribers);
    var spelling = SpellingId.of(vault.macs(), address);
    var lines = suppressions(dossier);
    return new EvidenceReport(address, spelling, dossier, waiting, record, wordings, lines, now);
  }

  /// What the log says and what the table says.
  private List<Suppression> suppressions(Subscriber dossier) {
    var state = dossier.state();
    return Stream.concat(suppressions.of(state.id()).stream(), state.suppression().stream())
        .distinct()
        .sorted(Comparator.comparing(Suppression::at).thenComparing(it -> it.reason().label()))
        .toList();
  }
}
