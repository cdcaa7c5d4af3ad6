package dk.blogstafet.newsletter.issue;

import dk.blogstafet.newsletter.SubscriberId;
import java.util.List;

/// Some readers of an issue, in order of their ids.
///
/// @param number counts from 1
/// @param readers at most [#READERS]; none once it is done
public record IssueBatch(IssueKey issue, int number, List<SubscriberId> readers) {
  /// The maximum number of readers in a batch.
  public static final int READERS = 100;

  public IssueBatch {
    readers = List.copyOf(readers);
    if (number < 1 || readers.size() > READERS) {
      throw new IllegalArgumentException("A batch has at most " + READERS + " readers");
    }
  }

  /// Returns whether every reader has an outcome.
  public boolean isDone() {
    return readers.isEmpty();
  }

  /// Returns the finished batch, without its readers' ids.
  public IssueBatch done() {
    return new IssueBatch(issue, number, List.of());
  }
}
