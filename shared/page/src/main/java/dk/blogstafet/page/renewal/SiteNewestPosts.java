package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.RelayPost;
import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.rendering.Pages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// The newest posts of all relays that have pages, read for one renewal of the front page. Each
/// relay is read once for each of its revisions.
final class SiteNewestPosts {
  private static final int MOST = SiteRenderer.FEED;

  private final Posts posts;
  private final Pages pages;
  private final ParallelTasks parallel = new ParallelTasks();
  private final Map<RelayRevision, List<PostSummary>> rows = new HashMap<>();

  SiteNewestPosts(Posts posts, Pages pages) {
    this.posts = posts;
    this.pages = pages;
  }

  /// Returns the posts, newest first. A relay whose newest post isn't among the newest of all has
  /// none of them, so few relays are read.
  List<RelayPost> of(SiteSnapshot visible) {
    var relays =
        visible.relays().stream()
            .filter(it -> newest(it).findAny().isPresent())
            .sorted((one, other) -> RelayPost.NEWEST_FIRST.compare(first(one), first(other)))
            .limit(MOST);
    return withPages(relays.flatMap(this::read).sorted(RelayPost.NEWEST_FIRST).toList());
  }

  private static Stream<RelayPost> newest(RelaySnapshot snapshot) {
    return snapshot.newest().map(post -> new RelayPost(snapshot.relay(), post)).stream();
  }

  private static RelayPost first(RelaySnapshot snapshot) {
    return newest(snapshot).findFirst().orElseThrow();
  }

  private Stream<RelayPost> read(RelaySnapshot snapshot) {
    var key = new RelayRevision(snapshot.id(), snapshot.revision());
    return rows
        .computeIfAbsent(key, _ -> posts.newest(snapshot.listId(), Optional.empty(), MOST))
        .stream()
        .map(post -> new RelayPost(snapshot.relay(), post));
  }

  private List<RelayPost> withPages(List<RelayPost> newestFirst) {
    var shown = new ArrayList<RelayPost>();
    for (var from = 0; from < newestFirst.size() && shown.size() < MOST; from += MOST) {
      var part = newestFirst.subList(from, Math.min(from + MOST, newestFirst.size()));
      var there = there(part);
      part.stream().filter(there::contains).limit(MOST - shown.size()).forEach(shown::add);
    }
    return shown;
  }

  private Set<RelayPost> there(List<RelayPost> part) {
    var there = ConcurrentHashMap.<RelayPost>newKeySet();
    var looks = new ArrayList<BooleanSupplier>();
    for (var post : part) {
      looks.add(() -> pages.find(PageUrls.key(post.address())).isEmpty() || there.add(post));
    }
    parallel.run(looks);
    return there;
  }

  private record RelayRevision(RelayId relay, Revision revision) {}
}
