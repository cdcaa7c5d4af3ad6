package dk.blogstafet.baton;

import static dk.blogstafet.newsletter.MemorySubscriberRows.isOver;

import dk.blogstafet.baton.turn.MailboxCode;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnCandidate;
import dk.blogstafet.baton.turn.TurnComment;
import dk.blogstafet.baton.turn.TurnContact;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Turns in memory, for tests.
public final class MemoryTurns implements Turns {
  private final MemoryDrafts drafts;
  private final MemoryTurnOutbox outbox;
  private final InstantSource clock;
  private final Map<TurnKey, Turn> turns = new HashMap<>();
  private final Map<RelayId, RelayBaton> batons = new HashMap<>();
  private final Map<TurnKey, List<TurnEvent>> events = new HashMap<>();
  private final Map<TurnKey, Map<Integer, TurnComment>> comments = new HashMap<>();
  private final Map<TurnKey, Map<Integer, TurnCandidate>> candidates = new HashMap<>();
  private final Set<MailboxCode> suppressed = new HashSet<>();

  /// Creates an empty store.
  ///
  /// @param drafts whose texts are erased with their turns
  /// @param outbox that gets the mails of changes
  /// @param clock for the expiry of candidates
  public MemoryTurns(MemoryDrafts drafts, MemoryTurnOutbox outbox, InstantSource clock) {
    this.drafts = drafts;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public synchronized Optional<Turn> find(TurnKey turn) {
    return Optional.ofNullable(turns.get(turn));
  }

  @Override
  public synchronized List<Turn> newest(RelayId relay, int limit) {
    return turns.values().stream()
        .filter(it -> it.key().relay().equals(relay))
        .sorted(Comparator.<Turn>comparingInt(it -> it.key().number()).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized RelayBaton baton(RelayId relay) {
    return batons.getOrDefault(relay, RelayBaton.none(relay));
  }

  @Override
  public synchronized Optional<TurnKey> open(RelayId relay, MailboxCode mailbox) {
    return turns.values().stream()
        .filter(it -> it.key().relay().equals(relay) && !it.state().isFinal())
        .filter(it -> it.contact().filter(has -> has.mailbox().equals(mailbox)).isPresent())
        .map(Turn::key)
        .findFirst();
  }

  @Override
  public synchronized boolean isSuppressed(MailboxCode mailbox) {
    return suppressed.contains(mailbox);
  }

  @Override
  public synchronized List<TurnKey> due(Instant now, int limit) {
    return turns.values().stream()
        .filter(it -> it.due().filter(at -> !at.isAfter(now)).isPresent())
        .sorted(Comparator.comparing(it -> it.due().orElseThrow()))
        .map(Turn::key)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean update(TurnUpdate update) {
    var fits = fits(update);
    if (fits) {
      store(update);
    }
    return fits;
  }

  private boolean fits(TurnUpdate update) {
    var then = update.then();
    var version = find(then.key()).map(Turn::version).orElse(0);
    var isFirst = update.seen().isEmpty();
    var mailbox = then.contact().map(TurnContact::mailbox);
    var isTaken = isFirst && mailbox.flatMap(it -> open(then.key().relay(), it)).isPresent();
    return version == then.version() - 1
        && !isTaken
        && update.text().stream().allMatch(it -> drafts.isNext(it))
        && update.source().stream().allMatch(it -> isKept(it, update.candidates()))
        && update.baton().stream().allMatch(it -> it.version() == baton(it.relay()).version() + 1);
  }

  private boolean isKept(TurnKey source, List<TurnCandidate> changed) {
    var there = candidates.getOrDefault(source, Map.of());
    return changed.stream()
        .map(it -> Optional.ofNullable(there.get(it.number())))
        .allMatch(it -> it.filter(kept -> kept.invited().isEmpty()).isPresent());
  }

  private void store(TurnUpdate update) {
    var then = update.then();
    var key = then.key();
    turns.put(key, then);
    update.baton().ifPresent(it -> batons.put(it.relay(), it));
    events.computeIfAbsent(key, _ -> new ArrayList<>()).add(update.event());
    if (update.erases()) {
      drafts.erase(key);
      comments.remove(key);
      candidates.remove(key);
      if (then.post().isEmpty()) {
        events.getOrDefault(key, List.of()).replaceAll(TurnEvent::withoutReason);
      }
    }
    update.text().ifPresent(drafts::put);
    update.approved().ifPresent(it -> drafts.approve(key, it));
    update.comments().forEach(it -> of(comments, key).put(it.number(), it));
    var source = update.source().orElse(key);
    if (update.source().isEmpty() && !update.candidates().isEmpty()) {
      candidates.remove(key);
    }
    update.candidates().forEach(it -> of(candidates, source).put(it.number(), it));
    update.mails().forEach(outbox::add);
    if (update.suppresses()) {
      update.seen().flatMap(Turn::contact).map(TurnContact::mailbox).ifPresent(suppressed::add);
    }
  }

  private static <T> Map<Integer, T> of(Map<TurnKey, Map<Integer, T>> all, TurnKey key) {
    return all.computeIfAbsent(key, _ -> new TreeMap<>());
  }

  @Override
  public synchronized List<TurnEvent> events(TurnKey turn) {
    return List.copyOf(events.getOrDefault(turn, List.of()));
  }

  @Override
  public synchronized List<TurnComment> comments(TurnKey turn) {
    return List.copyOf(comments.getOrDefault(turn, Map.of()).values());
  }

  @Override
  public synchronized List<TurnCandidate> candidates(TurnKey turn) {
    return candidates.getOrDefault(turn, Map.of()).values().stream()
        .filter(it -> it.expires().filter(end -> isOver(end, clock.instant())).isEmpty())
        .toList();
  }
}
