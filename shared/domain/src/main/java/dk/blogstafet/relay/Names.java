package dk.blogstafet.relay;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Gives posts their names: the editor's wish or the title's, numbered where that is taken.
final class Names {
  private static final int CANDIDATES = 10;

  private final Posts posts;
  private final RelayId relay;
  private final Set<PostId> unavailable;

  private Names(Posts posts, RelayId relay, Set<PostId> unavailable) {
    this.posts = posts;
    this.relay = relay;
    this.unavailable = unavailable;
  }

  /// Asks once which of the drafts' first choices are taken.
  static Names of(Posts posts, RelayId relay, List<Verdict.Sound> drafts) {
    var choices =
        drafts.stream().map(Names::slug).filter(Slug::isValid).distinct().map(PostId::new);
    return new Names(posts, relay, new HashSet<>(posts.taken(relay, choices.toList())));
  }

  PostId give(Verdict.Sound draft, Leg leg) {
    var slug = slug(draft);
    return slug.isEmpty() ? numbered("indlaeg-" + leg.number()) : give(slug);
  }

  static String slug(Verdict.Sound draft) {
    return draft.wish().map(PostId::slug).orElseGet(() -> Slug.of(draft.headline().title()));
  }

  private PostId give(String slug) {
    var choice = new PostId(slug);
    return unavailable.add(choice) ? choice : numbered(slug);
  }

  private PostId numbered(String slug) {
    for (var first = 1; ; first += CANDIDATES) {
      var candidates = candidates(slug, first);
      var taken = posts.taken(relay, candidates);
      for (var candidate : candidates) {
        if (!taken.contains(candidate) && unavailable.add(candidate)) {
          return candidate;
        }
      }
    }
  }

  private static List<PostId> candidates(String slug, int first) {
    return IntStream.range(first, first + CANDIDATES)
        .mapToObj(number -> new PostId(number == 1 ? slug : Slug.numbered(slug, number)))
        .toList();
  }
}
