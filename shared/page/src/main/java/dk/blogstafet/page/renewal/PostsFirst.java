package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Addresses;
import dk.blogstafet.page.Pages.Mark;
import dk.blogstafet.page.Renderer;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import java.util.Collection;

/// Puts the pages of posts where they are missing, before lists that link to them: lists show the
/// relay as it stands, which may be further on than the changes or the slice that a job is at.
final class PostsFirst {
  private final Workshop.Stock stock;
  private final String build;
  private final Renderer renderer;
  private final Snapshots snapshots;
  private final Hold hold;
  private final RelayId relay;

  /// Up to which revision the pages of all posts are there.
  private long ahead;

  PostsFirst(
      Workshop.Stock stock, String build, Renderer renderer, Snapshots snapshots, Hold hold) {
    this.stock = stock;
    this.build = build;
    this.renderer = renderer;
    this.snapshots = snapshots;
    this.hold = hold;
    this.relay = snapshots.seen().id();
  }

  /// Puts what came in some revisions.
  ///
  /// @return false if someone else has taken over
  boolean putSince(long from, long to) {
    ahead = Math.max(ahead, from);
    while (ahead < to) {
      var changes = stock.posts().changes(relay, new Revision(ahead), RelayJob.CHANGES);
      if (!putMissing(new Touched(changes).posts())) {
        return false;
      }
      ahead = changes.isEmpty() ? to : changes.getLast().revision().number();
    }
    return true;
  }

  /// Puts those of some posts that have no page. One look at the store for each, several at a time.
  ///
  /// @return false if someone else has taken over
  boolean put(Collection<PostId> posts) {
    var keys = posts.stream().map(this::key).toList();
    var missing = delivery(snapshots.seen().revision().number()).missing(keys);
    return putMissing(posts.stream().filter(post -> missing.contains(key(post))).toList());
  }

  private boolean putMissing(Collection<PostId> posts) {
    if (posts.isEmpty()) {
      return true;
    }
    var made =
        snapshots.of(standing -> GapComposer.posts(stock.posts(), renderer, standing, posts));
    return hold.keep() && delivery(made.revision()).putMissing(made.made());
  }

  private Delivery delivery(long revision) {
    return new Delivery(stock.pages(), new Mark(revision, build), snapshots::latest);
  }

  private String key(PostId post) {
    return Addresses.key(Addresses.post(relay, post));
  }
}
