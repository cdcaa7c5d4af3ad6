package dk.blogstafet.newsletter.issue;

import dk.blogstafet.newsletter.SubscriberId;
import java.util.Optional;

/// The readers of an issue, as far as they have been collected and served.
///
/// @param cursor the last subscription that was looked at; empty before the first and after all
/// @param batches the number of batches
/// @param readers the number of readers in them
/// @param isComplete whether every subscription was looked at
/// @param finished the number of batches whose readers all have an outcome; batches finish in order
public record IssueAudience(
    Optional<SubscriberId> cursor, int batches, int readers, boolean isComplete, int finished) {
  /// The state before the first subscription.
  public static final IssueAudience NONE = new IssueAudience(Optional.empty(), 0, 0, false, 0);

  public IssueAudience {
    if (finished < 0 || finished > batches || readers < batches) {
      throw new IllegalArgumentException("Not an audience");
    }
  }

  /// Returns the audience with some more readers as a batch.
  ///
  /// @param last the last subscription that was looked at
  /// @param chosen how many readers
  public IssueAudience after(Optional<SubscriberId> last, int chosen) {
    var more = chosen == 0 ? batches : batches + 1;
    return new IssueAudience(last, more, readers + chosen, false, finished);
  }

  /// Returns the audience, with all readers collected. It names no reader any more.
  public IssueAudience complete() {
    return new IssueAudience(Optional.empty(), batches, readers, true, finished);
  }

  /// Returns the audience after the next batch was finished.
  public IssueAudience withFinished() {
    return new IssueAudience(cursor, batches, readers, isComplete, finished + 1);
  }

  /// Returns the number of the next batch to serve, if any is left.
  public Optional<Integer> next() {
    return finished < batches ? Optional.of(finished + 1) : Optional.empty();
  }
}
