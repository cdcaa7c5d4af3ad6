package dk.blogstafet.newsletter.issue;

import java.time.Instant;

/// Why no mail can be sent at the moment. It goes away without an editor.
///
/// @param code the mail service's error code, or one of the constants here
/// @param since when it was first met
public record SendObstacle(String code, Instant since) {
  /// The code if the account has sent as much as it may in 24 hours.
  public static final String DAILY_QUOTA = "DailyQuota";

  /// The code if the mail can't be written, because of the site's description.
  public static final String NOT_COMPOSED = "NotComposed";
}
