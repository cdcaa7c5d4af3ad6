package dk.blogstafet.relay.change;

import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Slug;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Allocates post ids: the editor's choice or the title's slug, with a number if that is in use.
final class SlugAllocator {
  private static final int CANDIDATES = 10;

  private final Posts posts;
  private final RelayId relay;
  private final Set<PostId> unavailable;

  private SlugAllocator(Posts posts, RelayId relay, Set<PostId> unavailable) {
    this.posts = posts;
    this.relay = relay;
    this.unavailable = unavailable;
  }

  /// Reads in one query which of the drafts' preferred slugs are in use.
  static SlugAllocator of(Posts posts, RelayId relay, List<ValidatedDraft> drafts) {
    var choices =
        drafts.stream().map(SlugAllocator::slug).filter(Slug::isValid).distinct().map(PostId::new);
    return new SlugAllocator(posts, relay, new HashSet<>(posts.idsInUse(relay, choices.toList())));
  }

  PostId allocate(ValidatedDraft draft, Leg leg) {
    var slug = slug(draft);
    return slug.isEmpty() ? numbered("indlaeg-" + leg.number()) : allocate(slug);
  }

  static String slug(ValidatedDraft draft) {
    return draft.wish().map(PostId::slug).orElseGet(() -> Slug.of(draft.metadata().title()));
  }

  private PostId allocate(String slug) {
    var choice = new PostId(slug);
    return unavailable.add(choice) ? choice : numbered(slug);
  }

  private PostId numbered(String slug) {
    for (var first = 1; ; first += CANDIDATES) {
      var candidates = candidates(slug, first);
      var taken = posts.idsInUse(relay, candidates);
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
