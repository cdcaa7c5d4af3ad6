package dk.blogstafet.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Everything of one relay in memory.
final class MemoryBook {
  final Map<String, NavigableMap<Place, Post>> lists = new HashMap<>();
  final Map<PostId, Lookup> texts = new HashMap<>();
  final Map<PostId, List<WholePost>> versions = new HashMap<>();
  final NavigableMap<Revision, Change> changes = new TreeMap<>();
  Standing standing;

  MemoryBook(Standing standing) {
    this.standing = standing;
    changes.put(standing.revision(), Change.ofRelay(standing.revision()));
  }

  MemoryBook copy() {
    var copy = new MemoryBook(standing);
    lists.forEach((category, list) -> copy.lists.put(category, new TreeMap<>(list)));
    copy.texts.putAll(texts);
    versions.forEach((post, earlier) -> copy.versions.put(post, new ArrayList<>(earlier)));
    copy.changes.clear();
    copy.changes.putAll(changes);
    return copy;
  }

  NavigableMap<Place, Post> list(String category) {
    return lists.computeIfAbsent(category, _ -> new TreeMap<>());
  }

  void take(Step step) {
    step.from().ifPresent(spot -> unlist(spot));
    step.to().ifPresent(spot -> enlist(spot, step.post().post()));
    var lookup =
        switch (step) {
          case Step.Add _, Step.Restore _ -> new Lookup.Present(step.post());
          case Step.Correct correction -> {
            var id = correction.before().id();
            versions.computeIfAbsent(id, _ -> new ArrayList<>()).add(correction.before());
            yield new Lookup.Present(step.post());
          }
          case Step.Withdraw(_, var reason, var at) ->
              new Lookup.Withdrawn(step.post(), reason, at);
          case Step.Purge purge -> {
            versions.remove(purge.before().id());
            yield new Lookup.Purged(purge.remains());
          }
        };
    texts.put(step.post().id(), lookup);
  }

  private void unlist(Spot spot) {
    list("").remove(spot.place());
    list(spot.category().slug()).remove(spot.place());
  }

  private void enlist(Spot spot, Post post) {
    list("").put(spot.place(), post);
    list(spot.category().slug()).put(spot.place(), post);
  }
}
