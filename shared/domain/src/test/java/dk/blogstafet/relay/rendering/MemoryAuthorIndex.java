package dk.blogstafet.relay.rendering;

import dk.blogstafet.relay.AuthorId;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelayId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The index of authors in memory: the adapter for tests and benchmarks.
public final class MemoryAuthorIndex implements AuthorIndex {
  private final Map<List<Object>, TreeMap<Integer, PostId>> posts = new HashMap<>();

  @Override
  public synchronized void add(RelayId relay, Collection<PostSummary> added) {
    for (var post : added) {
      for (var author : post.metadata().authors()) {
        posts
            .computeIfAbsent(List.of(relay, author.id()), _ -> new TreeMap<>())
            .put(post.leg().number(), post.id());
      }
    }
  }

  @Override
  public synchronized List<AuthoredPost> newest(
      RelayId relay, AuthorId author, Optional<Leg> before, int limit) {
    var own = posts.getOrDefault(List.of(relay, author), new TreeMap<>());
    return own
        .headMap(before.map(Leg::number).orElse(Integer.MAX_VALUE), false)
        .descendingMap()
        .entrySet()
        .stream()
        .limit(limit)
        .map(entry -> new AuthoredPost(new Leg(entry.getKey()), entry.getValue()))
        .toList();
  }

  /// Returns a copy of the current content.
  public synchronized MemoryAuthorIndex copy() {
    var copy = new MemoryAuthorIndex();
    copy.become(this);
    return copy;
  }

  /// Replaces everything with another index, as a table restored from a backup does.
  public synchronized void become(MemoryAuthorIndex other) {
    posts.clear();
    other.posts.forEach((author, own) -> posts.put(author, new TreeMap<>(own)));
  }
}
