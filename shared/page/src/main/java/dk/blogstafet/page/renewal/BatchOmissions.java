package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.rendering.RenderOmission;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What can't be rendered while a batch is composed: posts without a page, which are also left out
/// of lists, and what single pages leave out. If another post turns out to have no page, the batch
/// is composed again without it.
final class BatchOmissions {
  private final RelayId relay;
  private final Set<PostId> without;
  private final Map<RenderOmission, Throwable> newOmissions = new LinkedHashMap<>();
  private boolean complete = true;

  /// Creates the omissions of a batch.
  ///
  /// @param known the known omissions
  /// @param tried the posts that are rendered again
  BatchOmissions(RelayId relay, Set<RenderOmission> known, Collection<PostId> tried) {
    this.relay = relay;
    this.without =
        known.stream()
            .filter(RenderOmission::isWhole)
            .map(omission -> omission.post().orElseThrow())
            .collect(Collectors.toCollection(HashSet::new));
    this.without.removeAll(tried);
  }

  /// Returns whether a post has no page.
  boolean has(PostId post) {
    return without.contains(post);
  }

  /// Returns whether an omission is about a post that has no page.
  boolean has(RenderOmission omission) {
    return omission.isWhole() && omission.post().filter(this::has).isPresent();
  }

  /// Returns how many posts have no page.
  int size() {
    return without.size();
  }

  /// Records that a post can't have a page.
  void add(PostId post, Throwable why) {
    if (without.add(post)) {
      newOmissions.put(RenderOmission.ofPost(relay, post), why);
      complete = false;
    }
  }

  /// Records that a page leaves something out.
  void add(RenderOmission omission, Throwable why) {
    newOmissions.putIfAbsent(omission, why);
  }

  /// Composes repeatedly until all posts without a page are left out.
  <T> T complete(Supplier<T> compose) {
    var made = compose.get();
    while (!complete) {
      complete = true;
      newOmissions.keySet().removeIf(omission -> !omission.isWhole());
      made = compose.get();
    }
    return made;
  }

  /// Returns what was found, and what the renderer threw.
  Map<RenderOmission, Throwable> newOmissions() {
    return newOmissions;
  }
}
