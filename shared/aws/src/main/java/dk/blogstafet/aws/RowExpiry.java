package dk.blogstafet.aws;

import java.time.Instant;

/// When rows are over. DynamoDB deletes them some time after that, often days, so whoever reads one
/// or writes over it compares.
final class RowExpiry {
  /// In seconds since 1970, as DynamoDB's time to live wants it.
  static final String EXPIRES = "expires";

  private RowExpiry() {}

  /// The first whole second that isn't before the end.
  static long seconds(Instant end) {
    return end.plusNanos(999_999_999).getEpochSecond();
  }

  static boolean isOver(ItemReader reader, Instant now) {
    return reader.has(EXPIRES) && reader.number(EXPIRES) <= now.getEpochSecond();
  }

  /// That the row has an end, and is past it.
  static WriteCondition over(Instant now) {
    return WriteCondition.atMost(EXPIRES, now.getEpochSecond());
  }

  /// That the row has an end, and isn't past it.
  static WriteCondition ahead(Instant now) {
    return WriteCondition.above(EXPIRES, now.getEpochSecond());
  }

  /// That no row lies there, or one that is over.
  static WriteCondition free(Instant now) {
    return WriteCondition.ABSENT.or(over(now));
  }
}
