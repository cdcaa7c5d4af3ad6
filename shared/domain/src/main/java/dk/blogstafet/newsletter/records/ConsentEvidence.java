package dk.blogstafet.newsletter.records;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.newsletter.ConsentTextLookup;
import dk.blogstafet.newsletter.PendingSignUp;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.Subscriber;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.newsletter.suppression.Suppressions;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.vault.KeyVault;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Collects the stored evidence that a reader asked for email.
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

  /// Everything stored about a reader.
  ///
  /// @param address as it was given
  /// @param spelling the id under which bounces and complaints are stored
  /// @param waiting sign-ups that can still be confirmed
  /// @param record consent records, oldest first
  /// @param wordings the consent texts by hash that the records and the sign-ups refer to
  /// @param suppressions oldest first
  /// @param made when this report was created
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

    /// Returns whether there is no consent record, newsletter or sign-up. There may still be
    /// suppressions, which state the reason.
    public boolean isEmpty() {
      return record.isEmpty() && waiting.isEmpty() && subscriber.subscriptions().isEmpty();
    }

    /// Returns whether the reader was erased before and nothing was stored since.
    public boolean isErased() {
      return isEmpty()
          && suppressions.stream()
              .anyMatch(it -> it.reason() == Suppression.SuppressionReason.ERASED);
    }
  }

  /// Collects the evidence; changes nothing.
  ///
  /// @param relays all relays
  public EvidenceReport report(EmailAddress address, List<RelayId> relays) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var who = SubscriberId.of(vault.hmac(), address);
    var dossier = subscribers.subscriber(who, relays);
    var record = subscribers.consentRecords(who);
    var waiting =
        relays.stream()
            .flatMap(relay -> subscribers.pending(who, relay).open(now).signUps().stream())
            .toList();
    var wordings = ConsentTextLookup.of(record, waiting, subscribers);
    var spelling = SpellingId.of(vault.hmac(), address);
    var lines = suppressions(dossier);
    return new EvidenceReport(address, spelling, dossier, waiting, record, wordings, lines, now);
  }

  /// Returns the suppressions of the log and the table.
  private List<Suppression> suppressions(Subscriber dossier) {
    var state = dossier.state();
    return Stream.concat(suppressions.of(state.id()).stream(), state.suppression().stream())
        .distinct()
        .sorted(Comparator.comparing(Suppression::at).thenComparing(it -> it.reason().label()))
        .toList();
  }
}
