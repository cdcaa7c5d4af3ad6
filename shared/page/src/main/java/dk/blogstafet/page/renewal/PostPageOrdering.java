package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.site.PageRenderer;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayChange;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.rendering.RenderStates.RenderProgress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Writes post pages before the lists that link to them. After many changes it writes them in
/// parts. During a rebuild it finds missing pages that the lists link to beyond the current slice.
///
/// A post page may show changes made after its recorded revision, because a later change renders it
/// again.
final class PostPageOrdering {
  /// The maximum number of posts rendered together with their lists.
  private static final int TOGETHER = 200;

  /// The approximate number of posts in a part. One change has up to 25.
  private static final int PART = 100;

  /// The maximum number of a list's newest posts read at once to find neighbours.
  private static final int NEWEST = 2_000;

  private final RenewalEngine.RenewalStores stores;
  private final PageRenderer renderer;
  private final SnapshotReader reader;
  private final LeasedPageWriter press;

  /// The newest posts, as they were when the first part was written.
  private final RepeatableReadPosts newest;

  /// The revision up to which the pages of all posts exist.
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
    this.newest =
        new RepeatableReadPosts(
            renewalStores.posts(), renewalStores.issues(), renewalStores.authors(), 0);
  }

  /// Returns the changes of a gap after a revision.
  static List<RelayChange> after(List<RelayChange> changes, long revision) {
    return changes.stream().filter(it -> it.revision().number() > revision).toList();
  }

  /// Returns whether too many changes are pending to render the posts together with their lists.
  static boolean isLong(List<RelayChange> changes, RenderProgress progress) {
    return new ChangeSet(after(changes, progress.ahead())).posts().size() > TOGETHER;
  }

  /// Writes the next part of a long gap, neighbours included.
  ///
  /// @return the progress of the post pages; empty if another process has taken over
  Optional<RenderProgress> putNext(List<RelayChange> changes, RenderProgress progress) {
    var part = part(after(changes, progress.ahead()));
    var snapshot = reader.seen();
    var revision = snapshot.revision().number();
    var reach =
        Math.min(NEWEST, WindowSize.of(snapshot, snapshot.listId(), new ChangeSet(changes)));
    var batch =
        PostPageBuild.ofTouched(
            newest, renderer, snapshot, reach, new ChangeSet(part), progress.omissions());
    newest.dropTexts();
    return press
        .writePosts(revision, batch, progress)
        .map(it -> it.withAhead(part.getLast().revision().number()));
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

  /// Writes the missing pages of posts added in a range of revisions.
  ///
  /// @return empty if another process has taken over
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

  /// Writes the missing pages of the given posts. Reads the store once per post, several at a time.
  ///
  /// @return empty if another process has taken over
  Optional<RenderProgress> put(RenderProgress progress, Collection<PostId> posts) {
    var keys = posts.stream().map(this::key).toList();
    var missing = press.missing(reader.seen().revision().number(), keys);
    var wanted = posts.stream().filter(post -> missing.contains(key(post))).toList();
    return putMissing(progress, wanted);
  }

  /// Returns whether the relay has newsletter issues, but no list of them. Reads the store, and
  /// only during a rebuild.
  boolean isIssueListMissing(RenderProgress progress) {
    var seen = reader.seen();
    var list = PageUrls.key(PageUrls.issues(seen.id()));
    return progress.cursor().isPresent()
        && seen.newestIssue().isPresent()
        && !press.missing(seen.revision().number(), List.of(list)).isEmpty();
  }

  private Optional<RenderProgress> putMissing(RenderProgress progress, Collection<PostId> posts) {
    if (posts.isEmpty()) {
      return Optional.of(progress);
    }
    var snapshot = reader.seen();
    var known = progress.omissions();
    var batch = PostPageBuild.of(stores.posts(), renderer, snapshot, posts, known);
    return press.writeMissing(snapshot.revision().number(), batch, progress);
  }

  private String key(PostId post) {
    return PageUrls.key(PageUrls.post(reader.seen().id(), post));
  }
}
