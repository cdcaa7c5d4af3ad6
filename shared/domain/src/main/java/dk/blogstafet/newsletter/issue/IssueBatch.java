package dk.blogstafet.newsletter.issue;

import dk.blogstafet.newsletter.SubscriberId;
import java.time.Duration;
import java.util.List;

/// Some readers of an issue, in order of their ids.
///
/// @param number counts from 1
/// @param start the first letters of the first reader's id: batches are in order of it, also when
///   the ids are dropped. One address in 4,096 has the same. Empty for the first batch
/// @param readers at most [#READERS]; none once it is done
public record IssueBatch(IssueKey issue, int number, String start, List<SubscriberId> readers) {
  /// The maximum number of readers in a batch.
  public static final int READERS = 100;

  /// How long readers without an outcome are kept.
  public static final Duration TERM = Duration.ofDays(90);

  private static final int LETTERS = 2;

  public IssueBatch {
    readers = List.copyOf(readers);
    if (number < 1 || readers.size() > READERS) {
      throw new IllegalArgumentException("A batch has at most " + READERS + " readers");
    }
  }

  /// Creates a batch whose readers have no outcome yet.
  public IssueBatch(IssueKey issue, int number, List<SubscriberId> readers) {
    this(issue, number, number == 1 ? "" : start(readers.getFirst()), readers);
  }

  /// Returns the first letters of a reader's id.
  public static String start(SubscriberId who) {
    return who.text().substring(0, LETTERS);
  }

  /// Returns whether every reader has an outcome.
  public boolean isDone() {
    return readers.isEmpty();
  }

  /// Returns the finished batch, without its readers' ids.
  public IssueBatch done() {
    return new IssueBatch(issue, number, start, List.of());
  }
}
