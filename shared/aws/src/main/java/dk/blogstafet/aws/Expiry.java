package dk.blogstafet.aws;

import java.time.Instant;

/// When rows are over. DynamoDB deletes them some time after that, often days, so whoever reads one
/// or writes over it compares.
final class Expiry {
  /// In seconds since 1970, as DynamoDB's time to live wants it.
  static final String EXPIRES = "expires";

  private Expiry() {}

  /// The first whole second that isn't before the end.
  static long seconds(Instant end) {
    return end.plusNanos(999_999_999).getEpochSecond();
  }

  static boolean isOver(Row row, Instant now) {
    return row.has(EXPIRES) && row.number(EXPIRES) <= now.getEpochSecond();
  }

  /// That the row has an end, and is past it.
  static Condition over(Instant now) {
    return Condition.atMost(EXPIRES, now.getEpochSecond());
  }

  /// That the row has an end, and isn't past it.
  static Condition ahead(Instant now) {
    return Condition.above(EXPIRES, now.getEpochSecond());
  }

  /// That no row lies there, or one that is over.
  static Condition free(Instant now) {
    return Condition.ABSENT.or(over(now));
  }
}
