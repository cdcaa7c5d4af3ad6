package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Addresses;
import dk.blogstafet.page.Pages.Mark;
import dk.blogstafet.page.Renderer;
import dk.blogstafet.page.Renderings.Progress;
import dk.blogstafet.relay.Change;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Revision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Puts the pages of posts before lists that link to them: a part at a time where many have
/// changed, and those that are missing where lists show more than the slice that a job is at.
///
/// A page of a post may show what came after the revision that it is marked with: whatever came
/// later touches it again.
final class PostsFirst {
  /// The most posts that are rendered together with their lists.
  private static final int TOGETHER = 200;

  /// About how many posts a part has: a change has up to 25.
  private static final int PART = 100;

  /// The most of a list's newest posts that are read at once to find neighbours.
  private static final int NEWEST = 2_000;

  private final Workshop.Stock stock;
  private final String build;
  private final Renderer renderer;
  private final Snapshots snapshots;
  private final Hold hold;

  /// The newest posts, as they were when the first part was put.
  private Optional<Shelf> shelf = Optional.empty();

  /// Up to which revision the pages of all posts are there.
  private long there;

  PostsFirst(
      Workshop.Stock stock, String build, Renderer renderer, Snapshots snapshots, Hold hold) {
    this.stock = stock;
    this.build = build;
    this.renderer = renderer;
    this.snapshots = snapshots;
    this.hold = hold;
  }

  /// The changes of a gap after a revision.
  static List<Change> after(List<Change> changes, long revision) {
    return changes.stream().filter(it -> it.revision().number() > revision).toList();
  }

  /// Whether more is ahead than can be rendered together with its lists.
  static boolean isLong(List<Change> changes, Progress progress) {
    return new Touched(after(changes, progress.ahead())).posts().size() > TOGETHER;
  }

  /// Puts the next part of a long gap, neighbours included.
  ///
  /// @return how far the posts have come; empty if someone else has taken over
  Optional<Progress> putNext(List<Change> changes, Progress progress) {
    var part = part(after(changes, progress.ahead()));
    var standing = snapshots.seen();
    var near = shelf.orElseGet(() -> newest(new Touched(changes)));
    shelf = Optional.of(near);
    var pages = GapComposer.posts(stock.posts(), renderer, standing, near, new Touched(part));
    return hold.keep() && delivery().put(pages)
        ? Optional.of(progress.aheadTo(part.getLast().revision().number()))
        : Optional.empty();
  }

  private Shelf newest(Touched touched) {
    var standing = snapshots.seen();
    var track = standing.track();
    var reach = Math.min(NEWEST, Reach.of(standing, track, touched));
    return new Shelf(stock.posts(), standing, track, reach);
  }

  private static List<Change> part(List<Change> changes) {
    var part = new ArrayList<Change>();
    var posts = 0;
    for (var change : changes) {
      if (posts >= PART) {
        break;
      }
      part.add(change);
      posts += change.touches().size();
    }
    return part;
  }

  /// Puts what came in some revisions and has no page.
  ///
  /// @return false if someone else has taken over
  boolean putSince(long from, long to) {
    there = Math.max(there, from);
    if (there >= to) {
      return true;
    }
    var count = Math.toIntExact(to - there);
    var changes =
        stock.posts().changes(snapshots.seen().id(), new Revision(there), count);
    for (var left = changes; !left.isEmpty(); left = left.subList(part(left).size(), left.size())) {
      if (!putMissing(new Touched(part(left)).posts())) {
        return false;
      }
    }
    there = to;
    return true;
  }

  /// Puts those of some posts that have no page. One look at the store for each, several at a time.
  ///
  /// @return false if someone else has taken over
  boolean put(Collection<PostId> posts) {
    var keys = posts.stream().map(this::key).toList();
    var missing = delivery().missing(keys);
    return putMissing(posts.stream().filter(post -> missing.contains(key(post))).toList());
  }

  private boolean putMissing(Collection<PostId> posts) {
    if (posts.isEmpty()) {
      return true;
    }
    var standing = snapshots.seen();
    var near = new Shelf(stock.posts(), standing, standing.track(), Renderer.FRONT);
    var pages = GapComposer.posts(stock.posts(), renderer, standing, near, posts);
    return hold.keep() && delivery().putMissing(pages);
  }

  private Delivery delivery() {
    var mark = new Mark(snapshots.seen().revision().number(), build);
    return new Delivery(stock.pages(), mark, snapshots::latest);
  }

  private String key(PostId post) {
    return Addresses.key(Addresses.post(snapshots.seen().id(), post));
  }
}
