package dk.blogstafet.aws.dynamodb;

import java.time.Instant;

/// The expiry of rows. DynamoDB deletes expired rows late, often by days, so every read and
/// overwrite must compare the time.
public final class RowExpiry {
  /// In seconds since 1970, as required by DynamoDB's time to live.
  public static final String EXPIRES = "expires";

  private RowExpiry() {}

  /// Returns the first whole second that isn't before the end.
  public static long seconds(Instant end) {
    return end.plusNanos(999_999_999).getEpochSecond();
  }

  /// Returns whether the row has an expiry time that has passed.
  public static boolean isOver(ItemReader reader, Instant now) {
    return reader.has(EXPIRES) && reader.number(EXPIRES) <= now.getEpochSecond();
  }

  /// Requires that the row has an expiry time that has passed.
  public static WriteCondition over(Instant now) {
    return WriteCondition.atMost(EXPIRES, now.getEpochSecond());
  }

  /// Requires that the row has an expiry time that hasn't passed.
  public static WriteCondition ahead(Instant now) {
    return WriteCondition.above(EXPIRES, now.getEpochSecond());
  }

  /// Requires that the row has no expiry time that has passed.
  public static WriteCondition unexpired(Instant now) {
    return WriteCondition.lacks(EXPIRES).or(ahead(now));
  }

  /// Requires that the row doesn't exist or has expired.
  public static WriteCondition free(Instant now) {
    return WriteCondition.ABSENT.or(over(now));
  }
}
