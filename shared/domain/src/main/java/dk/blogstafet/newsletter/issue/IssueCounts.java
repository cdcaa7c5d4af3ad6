package dk.blogstafet.newsletter.issue;

/// What became of an issue's mails, over its finished batches.
///
/// @param sent accepted by the mail service
/// @param failed refused for good
/// @param skipped not sent, because the reader no longer wants or needs the issue
/// @param unknown sent or not: no response arrived. Never sent again
/// @param bounced of those sent
/// @param complained of those sent
public record IssueCounts(
    int sent, int failed, int skipped, int unknown, int bounced, int complained) {
  public static final IssueCounts NONE = new IssueCounts(0, 0, 0, 0, 0, 0);

  /// Returns the number of readers with an outcome.
  public int accounted() {
    return sent + failed + skipped + unknown;
  }

  /// Returns the counts with one more reader.
  IssueCounts plus(DeliveryState state) {
    return switch (state) {
      case SENT -> new IssueCounts(sent + 1, failed, skipped, unknown, bounced, complained);
      case FAILED -> new IssueCounts(sent, failed + 1, skipped, unknown, bounced, complained);
      case SKIPPED -> new IssueCounts(sent, failed, skipped + 1, unknown, bounced, complained);
      case UNKNOWN -> new IssueCounts(sent, failed, skipped, unknown + 1, bounced, complained);
    };
  }

  /// Returns the counts after an unknown mail turned out to be sent.
  IssueCounts settled() {
    return new IssueCounts(sent + 1, failed, skipped, unknown - 1, bounced, complained);
  }

  IssueCounts withBounce() {
    return new IssueCounts(sent, failed, skipped, unknown, bounced + 1, complained);
  }

  IssueCounts withComplaint() {
    return new IssueCounts(sent, failed, skipped, unknown, bounced, complained + 1);
  }
}
