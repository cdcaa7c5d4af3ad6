package dk.blogstafet.newsletter.suppression;

import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.LinkTokenIssuer;
import dk.blogstafet.newsletter.MailboxState;
import dk.blogstafet.newsletter.PendingSignUp;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.OptimisticRetry;
import dk.blogstafet.vault.KeyVault;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Applies the suppression log to a table that was restored to an earlier time. Readers who have
/// since unsubscribed, been erased, bounced or complained then receive no email again. Every step
/// is idempotent: after an interruption start over or continue from the last page.
public final class SuppressionReplay {
  private final Subscribers subscribers;
  private final Suppressions suppressions;
  private final SubscriberErasure erasure;
  private final KeyVault vault;
  private final Clock clock;

  public SuppressionReplay(
      Subscribers subscribers,
      Suppressions suppressions,
      SubscriberErasure subscriberErasure,
      KeyVault vault,
      Clock clock) {
    this.subscribers = subscribers;
    this.suppressions = suppressions;
    this.erasure = subscriberErasure;
    this.vault = vault;
    this.clock = clock;
  }

  /// The effect of a log entry on the table.
  public enum ReplayEffect {
    /// None: the table already has it, or the reader has signed up since.
    NONE,
    /// A subscription or pending sign-up ended.
    LEFT,
    /// A reader was erased.
    ERASED,
    /// An address is permanently suppressed.
    BARRED,
    /// A mailbox may receive email again.
    LIFTED
  }

  /// The effects of some log entries, and where the next page starts; empty after the last.
  public record ReplayProgress(Map<ReplayEffect, Integer> lines, Optional<String> next) {
    public ReplayProgress {
      lines = Map.copyOf(lines);
    }

    /// Returns the number of entries with this effect.
    public int count(ReplayEffect effect) {
      return lines.getOrDefault(effect, 0);
    }
  }

  /// Applies one page of the log.
  ///
  /// @param after the end of the previous page; empty for the first
  /// @param relays all relays
  /// @throws ContentionException if too many requests change the same reader at once
  public ReplayProgress applyPage(Optional<String> after, List<RelayId> relays) {
    var page = suppressions.all(after);
    var lines = new EnumMap<ReplayEffect, Integer>(ReplayEffect.class);
    page.lines().forEach(line -> lines.merge(apply(line, relays), 1, Integer::sum));
    return new ReplayProgress(lines, page.next());
  }

  private ReplayEffect apply(Suppression line, List<RelayId> relays) {
    return switch (line.reason()) {
      case LEFT -> leave(line, relays) ? ReplayEffect.LEFT : ReplayEffect.NONE;
      case ERASED -> erase(line, relays);
      case BOUNCED, COMPLAINED -> {
        var isNew = bar(line);
        yield leave(line, relays) || isNew ? ReplayEffect.BARRED : ReplayEffect.NONE;
      }
      case LIFTED -> lift(line) ? ReplayEffect.LIFTED : ReplayEffect.NONE;
    };
  }

  private boolean bar(Suppression line) {
    return OptimisticRetry.until(() -> {
      var state = mailboxState(line);
      return state.isPermanentlySuppressed()
              || !line.closesMailbox()
              || !history(line).isInForce(line)
          ? Optional.of(false)
          : changed(SubscriberUpdate.NOTHING.with(state.suppressed(line)));
    });
  }

  private boolean lift(Suppression line) {
    return OptimisticRetry.until(() -> {
      var state = mailboxState(line);
      return state.isPermanentlySuppressed() && !history(line).closesMailbox()
          ? changed(SubscriberUpdate.NOTHING.with(state.returned()))
          : Optional.of(false);
    });
  }

  /// Ends what an entry forbids, newsletter by newsletter.
  private boolean leave(Suppression line, List<RelayId> relays) {
    var changed = false;
    for (var relay : relays.stream().filter(line::concerns).toList()) {
      changed |= OptimisticRetry.until(() -> leave(line, relay));
    }
    return changed;
  }

  private Optional<Boolean> leave(Suppression line, RelayId relay) {
    var history = history(line);
    var active = subscribers.subscriber(line.who(), List.of(relay)).active();
    var update = SubscriberUpdate.NOTHING;
    for (var one : active) {
      if (history.forbids(line, one, one.emailSpelling(vault))) {
        var then = one.ended(LinkTokenIssuer.nonce(), later(line.at(), one.since()));
        var ended = ConsentRecord.of(line.reason().ending(), then, Optional.empty());
        update = update.with(then).noting(unknown(ended));
      }
    }
    var rest = subscribers.pending(line.who(), relay).without(it -> isOver(it, line, history));
    var whole = rest.isChanged() ? update.with(rest) : update;
    return whole.isEmpty() ? Optional.of(false) : changed(whole);
  }

  /// Returns the entry, unless the table has it.
  private List<ConsentRecord> unknown(ConsentRecord ended) {
    return subscribers.consentRecords(ended.who()).contains(ended) ? List.of() : List.of(ended);
  }

  private boolean isOver(PendingSignUp signUp, Suppression line, SuppressionHistory history) {
    var isBefore = !signUp.asked().isAfter(line.at());
    return switch (line.reason()) {
      case LEFT, ERASED -> isBefore;
      case BOUNCED, COMPLAINED ->
          (line.closesMailbox() || line.stops(signUp.emailSpelling(vault)))
              && (isBefore || history.isInForce(line));
      case LIFTED -> false;
    };
  }

  /// Erases a reader. After a later sign-up only earlier subscriptions end.
  private ReplayEffect erase(Suppression line, List<RelayId> relays) {
    var moments = moments(line.who(), relays);
    if (moments.stream().anyMatch(it -> it.isAfter(line.at()))) {
      return leave(line, relays) ? ReplayEffect.LEFT : ReplayEffect.NONE;
    }
    if (moments.isEmpty() && mailboxState(line).suppression().isPresent()) {
      return ReplayEffect.NONE;
    }
    erasure.erase(line, relays, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return ReplayEffect.ERASED;
  }

  /// Returns when each stored event of a reader happened.
  private List<Instant> moments(SubscriberId who, List<RelayId> relays) {
    var record = subscribers.consentRecords(who).stream().map(ConsentRecord::at);
    var subscriber = subscribers.subscriber(who, relays);
    var newsletters = subscriber.subscriptions().stream().map(Subscription::since);
    var waiting = relays.stream().flatMap(it -> subscribers.pending(who, it).signUps().stream());
    return Stream.of(record, newsletters, waiting.map(PendingSignUp::asked))
        .flatMap(it -> it)
        .toList();
  }

  private SuppressionHistory history(Suppression line) {
    return new SuppressionHistory(suppressions.of(line.who()));
  }

  private MailboxState mailboxState(Suppression line) {
    return subscribers.subscriber(line.who(), List.of()).state();
  }

  private Optional<Boolean> changed(SubscriberUpdate update) {
    return subscribers.update(update) ? Optional.of(true) : Optional.empty();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
