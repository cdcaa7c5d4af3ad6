package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageRenderer;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.RenderStates.RenderProgress;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayChange;
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
final class PostPageOrdering {
  /// The most posts that are rendered together with their lists.
  private static final int TOGETHER = 200;

  /// About how many posts a part has: a change has up to 25.
  private static final int PART = 100;

  /// The most of a list's newest posts that are read at once to find neighbours.
  private static final int NEWEST = 2_000;

  private final RenewalEngine.RenewalStores stores;
  private final PageRenderer renderer;
  private final SnapshotReader reader;
  private final LeasedPageWriter press;

  /// The newest posts, as they were when the first part was put.
  private final RepeatableReadPosts newest;

  /// Up to which revision the pages of all posts are there.
  private long there;

  PostPageOrdering(
      RenewalEngine.RenewalStores renewalStores,
      PageRenderer renderer,
      SnapshotReader snapshotReader,
      LeasedPageWriter press) {
    this.stores = renewalStores;
    this.renderer = renderer;
    this.reader = snapshotReader;
    this.press = press;
    this.newest = new RepeatableReadPosts(renewalStores.posts(), 0);
  }

  /// The changes of a gap after a revision.
  static List<RelayChange> after(List<RelayChange> changes, long revision) {
    return changes.stream().filter(it -> it.revision().number() > revision).toList();
  }

  /// Whether more is ahead than can be rendered together with its lists.
  static boolean isLong(List<RelayChange> changes, RenderProgress progress) {
    return new ChangeSet(after(changes, progress.ahead())).posts().size() > TOGETHER;
  }

  /// Puts the next part of a long gap, neighbours included.
  ///
  /// @return how far the posts have come; empty if someone else has taken over
  Optional<RenderProgress> putNext(List<RelayChange> changes, RenderProgress progress) {
    var part = part(after(changes, progress.ahead()));
    var snapshot = reader.seen();
    var revision = snapshot.revision().number();
    var reach =
        Math.min(NEWEST, WindowSize.of(snapshot, snapshot.listId(), new ChangeSet(changes)));
    var batch =
        PostPageBuild.ofTouched(
            newest, renderer, snapshot, reach, new ChangeSet(part), progress.omissions());
    newest.forgetTexts();
    return press
        .deliverPosts(revision, batch, progress)
        .map(it -> it.aheadTo(part.getLast().revision().number()));
  }

  private static List<RelayChange> part(List<RelayChange> changes) {
    var part = new ArrayList<RelayChange>();
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
  /// @return empty if someone else has taken over
  Optional<RenderProgress> putSince(RenderProgress before, long to) {
    there = Math.max(there, before.revision());
    if (there >= to) {
      return Optional.of(before);
    }
    var relay = reader.seen().id();
    var count = Math.toIntExact(to - there);
    var left = stores.posts().changes(relay, new Revision(there), count);
    var progress = Optional.of(before);
    while (progress.isPresent() && !left.isEmpty()) {
      var part = part(left);
      progress = progress.flatMap(it -> putMissing(it, new ChangeSet(part).posts()));
      left = left.subList(part.size(), left.size());
    }
    there = to;
    return progress;
  }

  /// Puts those of some posts that have no page. One look at the store for each, several at a time.
  ///
  /// @return empty if someone else has taken over
  Optional<RenderProgress> put(RenderProgress progress, Collection<PostId> posts) {
    var keys = posts.stream().map(this::key).toList();
    var missing = press.missing(reader.seen().revision().number(), keys);
    var wanted = posts.stream().filter(post -> missing.contains(key(post))).toList();
    return putMissing(progress, wanted);
  }

  private Optional<RenderProgress> putMissing(RenderProgress progress, Collection<PostId> posts) {
    if (posts.isEmpty()) {
      return Optional.of(progress);
    }
    var snapshot = reader.seen();
    var known = progress.omissions();
    var batch = PostPageBuild.of(stores.posts(), renderer, snapshot, posts, known);
    return press.deliverMissing(snapshot.revision().number(), batch, progress);
  }

  private String key(PostId post) {
    return PageUrls.key(PageUrls.post(reader.seen().id(), post));
  }
}
