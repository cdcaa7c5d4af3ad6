package dk.blogstafet.page.feed;

import dk.blogstafet.relay.PostSummary;
import java.time.Instant;

/// The times of a feed's posts, taken from the oldest to the newest. Each is at least one second
/// after the one before, so that programs see the same order; RSS has no finer resolution.
final class FeedMoments {
  private Instant updated = Instant.EPOCH;
  private Instant moment = Instant.MIN;

  /// Returns the time of the next post.
  Instant next(PostSummary post) {
    moment = later(post.instant(), moment.plusSeconds(1));
    updated = later(updated, later(post.stored(), moment));
    return moment;
  }

  /// Returns when any of the posts was last stored.
  Instant updated() {
    return updated;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
