package dk.blogstafet.page.renewal;

import dk.blogstafet.page.RenderOmission;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What can't be rendered, as an edition is composed: posts that have no page, and so stand in no
/// list, and whatever single pages lack besides. An edition in which another post turns out to have
/// no page is composed once more, without it.
final class BatchOmissions {
  private final RelayId relay;
  private final Set<PostId> without;
  private final Map<RenderOmission, Throwable> found = new LinkedHashMap<>();
  private boolean complete = true;

  /// Begins.
  ///
  /// @param known what is known not to be rendered
  /// @param tried the posts that are tried again
  BatchOmissions(RelayId relay, Set<RenderOmission> known, Collection<PostId> tried) {
    this.relay = relay;
    this.without =
        known.stream()
            .filter(RenderOmission::isWhole)
            .map(omission -> omission.post().orElseThrow())
            .collect(Collectors.toCollection(HashSet::new));
    this.without.removeAll(tried);
  }

  /// Whether a post has no page.
  boolean has(PostId post) {
    return without.contains(post);
  }

  /// Whether it says that a post has no page, and it has none.
  boolean has(RenderOmission omission) {
    return omission.isWhole() && omission.post().filter(this::has).isPresent();
  }

  /// How many posts have no page.
  int size() {
    return without.size();
  }

  /// Notes that a post can't have a page.
  void add(PostId post, Throwable why) {
    if (without.add(post)) {
      found.put(RenderOmission.ofPost(relay, post), why);
      complete = false;
    }
  }

  /// Notes that a page lacks something.
  void add(RenderOmission omission, Throwable why) {
    found.putIfAbsent(omission, why);
  }

  /// Composes until it is without all posts that turn out to have no page.
  <T> T complete(Supplier<T> compose) {
    var made = compose.get();
    while (!complete) {
      complete = true;
      found.keySet().removeIf(omission -> !omission.isWhole());
      made = compose.get();
    }
    return made;
  }

  /// What was found, and what the renderer threw.
  Map<RenderOmission, Throwable> found() {
    return found;
  }
}
