package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.vault.Vault;
import dk.blogstafet.relay.RelayId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Applies the log of suppressions to a table that was restored to an earlier moment, so that
/// nobody gets mail again who left, was erased, bounced or complained since. Every step can be
/// taken again: where it breaks off, begin anew or go on from the last part.
public final class Reapplication {
  private final Subscribers subscribers;
  private final Suppressions suppressions;
  private final Erasures erasures;
  private final Vault vault;
  private final Clock clock;

  public Reapplication(
      Subscribers subscribers,
      Suppressions suppressions,
      Erasures erasures,
      Vault vault,
      Clock clock) {
    this.subscribers = subscribers;
    this.suppressions = suppressions;
    this.erasures = erasures;
    this.vault = vault;
    this.clock = clock;
  }

  /// What a line of the log changed in the table.
  public enum Effect {
    /// Nothing: the table says so already, or the reader came back by themselves since.
    NONE,
    /// A newsletter, or a sign-up that waited, came to its end.
    LEFT,
    /// A reader was erased.
    ERASED,
    /// An address gets no mail for good.
    BARRED,
    /// A mailbox may get mail again.
    LIFTED
  }

  /// What some lines changed, and where the next part begins; empty after the last.
  public record Pass(Map<Effect, Integer> lines, Optional<String> next) {
    public Pass {
      lines = Map.copyOf(lines);
    }

    /// How many lines had this effect.
    public int count(Effect effect) {
      return lines.getOrDefault(effect, 0);
    }
  }

  /// Applies one part of the log.
  ///
  /// @param after where the last part ended; empty for the first
  /// @param relays all there are
  /// @throws Crowded where too many change the same reader at once
  public Pass part(Optional<String> after, List<RelayId> relays) {
    var part = suppressions.all(after);
    var lines = new EnumMap<Effect, Integer>(Effect.class);
    part.lines().forEach(line -> lines.merge(apply(line, relays), 1, Integer::sum));
    return new Pass(lines, part.next());
  }

  private Effect apply(Suppression line, List<RelayId> relays) {
    return switch (line.reason()) {
      case LEFT -> leave(line, relays) ? Effect.LEFT : Effect.NONE;
      case ERASED -> erase(line, relays);
      case BOUNCED, COMPLAINED -> {
        var isNew = bar(line);
        yield leave(line, relays) || isNew ? Effect.BARRED : Effect.NONE;
      }
      case LIFTED -> lift(line) ? Effect.LIFTED : Effect.NONE;
    };
  }

  private boolean bar(Suppression line) {
    return Tries.until(() -> {
      var person = person(line);
      return person.isBarred() || !line.closesMailbox() || !history(line).stands(line)
          ? Optional.of(false)
          : changed(Filing.NOTHING.with(person.suppressed(line)));
    });
  }

  private boolean lift(Suppression line) {
    return Tries.until(() -> {
      var person = person(line);
      return person.isBarred() && !history(line).closesMailbox()
          ? changed(Filing.NOTHING.with(person.returned()))
          : Optional.of(false);
    });
  }

  /// Ends what a line forbids, newsletter by newsletter.
  private boolean leave(Suppression line, List<RelayId> relays) {
    var changed = false;
    for (var relay : relays.stream().filter(line::concerns).toList()) {
      changed |= Tries.until(() -> leave(line, relay));
    }
    return changed;
  }

  private Optional<Boolean> leave(Suppression line, RelayId relay) {
    var history = history(line);
    var active = subscribers.dossier(line.who(), List.of(relay)).active();
    var filing = Filing.NOTHING;
    for (var one : active) {
      if (history.forbids(line, one, one.goesTo(vault))) {
        var then = one.left(Tokens.nonce(), later(line.at(), one.since()));
        var ended = Consent.of(line.reason().ending(), then, Optional.empty());
        filing = filing.with(then).noting(unknown(ended));
      }
    }
    var rest = subscribers.pending(line.who(), relay).without(it -> isOver(it, line, history));
    var whole = rest.isChanged() ? filing.with(rest) : filing;
    return whole.isEmpty() ? Optional.of(false) : changed(whole);
  }

  /// The line, unless the table has kept it.
  private List<Consent> unknown(Consent ended) {
    return subscribers.record(ended.who()).contains(ended) ? List.of() : List.of(ended);
  }

  private boolean isOver(Request request, Suppression line, SuppressionHistory history) {
    var isBefore = !request.asked().isAfter(line.at());
    return switch (line.reason()) {
      case LEFT, ERASED -> isBefore;
      case BOUNCED, COMPLAINED ->
          (line.closesMailbox() || line.stops(request.goesTo(vault)))
              && (isBefore || history.stands(line));
      case LIFTED -> false;
    };
  }

  /// Whoever has signed up since keeps that, and what was before it only ends.
  private Effect erase(Suppression line, List<RelayId> relays) {
    var moments = moments(line.who(), relays);
    if (moments.stream().anyMatch(it -> it.isAfter(line.at()))) {
      return leave(line, relays) ? Effect.LEFT : Effect.NONE;
    }
    if (moments.isEmpty() && person(line).suppression().isPresent()) {
      return Effect.NONE;
    }
    erasures.erase(line, relays, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return Effect.ERASED;
  }

  /// When everything happened that is kept of a reader.
  private List<Instant> moments(SubscriberId who, List<RelayId> relays) {
    var record = subscribers.record(who).stream().map(Consent::at);
    var dossier = subscribers.dossier(who, relays);
    var newsletters = dossier.subscriptions().stream().map(Subscription::since);
    var waiting = relays.stream().flatMap(it -> subscribers.pending(who, it).requests().stream());
    return Stream.of(record, newsletters, waiting.map(Request::asked)).flatMap(it -> it).toList();
  }

  private SuppressionHistory history(Suppression line) {
    return new SuppressionHistory(suppressions.of(line.who()));
  }

  private Person person(Suppression line) {
    return subscribers.dossier(line.who(), List.of()).person();
  }

  private Optional<Boolean> changed(Filing filing) {
    return subscribers.file(filing) ? Optional.of(true) : Optional.empty();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
