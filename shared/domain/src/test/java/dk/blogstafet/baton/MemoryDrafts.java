package dk.blogstafet.baton;

import dk.blogstafet.baton.turn.TurnKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The texts of turns in memory, for tests.
public final class MemoryDrafts implements Drafts {
  private final Map<TurnKey, Draft> latest = new HashMap<>();
  private final Map<TurnKey, Deque<Draft>> points = new HashMap<>();
  private final Map<TurnKey, Map<ApprovedText.ApprovingSide, DraftContent>> approved =
      new HashMap<>();
  private final Set<TurnKey> erased = new HashSet<>();

  @Override
  public synchronized Optional<Draft> find(TurnKey turn) {
    return Optional.ofNullable(latest.get(turn));
  }

  @Override
  public synchronized boolean save(Draft seen, Draft then) {
    var version = find(then.turn()).map(Draft::version).orElse(0);
    var isNext = version == seen.version() && then.version() == version + 1;
    if (!isNext || erased.contains(then.turn())) {
      return find(then.turn()).equals(Optional.of(then));
    }
    if (seen.isSavePoint(then.saved())) {
      var kept = points.computeIfAbsent(then.turn(), _ -> new ArrayDeque<>());
      kept.addFirst(seen);
      if (kept.size() > Draft.SAVE_POINTS) {
        kept.removeLast();
      }
    }
    latest.put(then.turn(), then);
    return true;
  }

  @Override
  public synchronized List<Draft> savePoints(TurnKey turn) {
    return List.copyOf(points.getOrDefault(turn, new ArrayDeque<>()));
  }

  @Override
  public synchronized Optional<DraftContent> approved(
      TurnKey turn, ApprovedText.ApprovingSide side) {
    return Optional.ofNullable(approved.getOrDefault(turn, Map.of()).get(side));
  }

  synchronized boolean isNext(Draft draft) {
    return draft.version() == find(draft.turn()).map(Draft::version).orElse(0) + 1
        && !erased.contains(draft.turn());
  }

  synchronized void put(Draft draft) {
    latest.put(draft.turn(), draft);
  }

  synchronized void approve(TurnKey turn, ApprovedText text) {
    approved
        .computeIfAbsent(turn, _ -> new EnumMap<>(ApprovedText.ApprovingSide.class))
        .put(text.side(), text.content());
  }

  synchronized void erase(TurnKey turn) {
    approved.remove(turn);
    erased.add(turn);
    latest.remove(turn);
    points.remove(turn);
  }
}
