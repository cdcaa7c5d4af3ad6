package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.ArchivedIssue;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelaySnapshot;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Composes the pages of newsletter issues. An issue's page shows its posts as they are now,
/// without those that were withdrawn or purged.
final class IssuePageBuild {
  private final RepeatableReadPosts posts;
  private final FaultTolerantRenderer renderer;
  private final BatchOmissions omissions;
  private final RelaySnapshot snapshot;
  private final PageBatch batch;

  /// Creates a build that adds to a batch.
  IssuePageBuild(
      RepeatableReadPosts posts,
      FaultTolerantRenderer renderer,
      BatchOmissions omissions,
      RelaySnapshot relaySnapshot,
      PageBatch pageBatch) {
    this.posts = posts;
    this.renderer = renderer;
    this.omissions = omissions;
    this.snapshot = relaySnapshot;
    this.batch = pageBatch;
  }

  /// Returns a relay's issues, the latest due first. Makes no query if there is none.
  static List<ArchivedIssue> all(RepeatableReadPosts posts, RelaySnapshot snapshot) {
    return snapshot.newestIssue().isPresent() ? posts.issues(snapshot.id()) : List.of();
  }

  /// Composes the pages of new issues, and of those with a changed post. Makes no query if every
  /// changed post is in its first version: it was in no issue before.
  ///
  /// @param whole the published posts that were read
  /// @param isListMissing whether the list of issues doesn't exist yet; all issues are then new
  void compose(ChangeSet set, Map<PostId, Post> whole, boolean isListMissing) {
    var fresh = set.issues();
    var changed = set.posts();
    var isListed = !isListMissing && fresh.isEmpty();
    if (isListed && changed.stream().allMatch(post -> isFirstVersion(whole.get(post)))) {
      return;
    }
    var all = all(posts, snapshot);
    pages(
        all.stream()
            .filter(issue ->
                isListMissing
                    || fresh.contains(issue.id())
                    || !Collections.disjoint(issue.posts(), changed))
            .toList());
    if (!isListed) {
      list(all);
    }
  }

  private static boolean isFirstVersion(@Nullable Post whole) {
    return whole != null && whole.post().version() == 1;
  }

  /// Composes the pages of issues.
  void pages(List<ArchivedIssue> issues) {
    var whole = new HashMap<PostId, Post>();
    var ids = issues.stream().map(ArchivedIssue::posts).flatMap(Collection::stream).distinct();
    posts.findPublished(snapshot.id(), ids.toList()).forEach(post -> whole.put(post.id(), post));
    for (var issue : issues) {
      var shown =
          issue.posts().stream()
              .filter(post -> !omissions.has(post))
              .flatMap(post -> Optional.ofNullable(whole.get(post)).stream())
              .map(post -> shown(issue.id(), post))
              .toList();
      batch.lists().add(renderer.issue(snapshot, issue.id(), shown));
      shown.forEach(post -> batch.linkedPosts().add(post.id()));
    }
  }

  /// Returns a post as an issue shows it: with the correction that the issue mailed, or the latest.
  private static PostSummary shown(IssueId issue, Post post) {
    return issue.correction().flatMap(it -> it.in(post)).map(post::summary).orElse(post.post());
  }

  /// Composes the list of all issues, unless there is none.
  void list(List<ArchivedIssue> all) {
    if (!all.isEmpty()) {
      batch.lists().addAll(renderer.issues(snapshot, all.stream().map(ArchivedIssue::id).toList()));
    }
  }
}
