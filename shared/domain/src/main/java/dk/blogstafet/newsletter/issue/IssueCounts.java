package dk.blogstafet.newsletter.issue;

/// What became of an issue's mails, over its finished batches.
///
/// @param sent accepted by the mail service
/// @param failed refused for good
/// @param skipped not sent, because the reader no longer wants or needs the issue
/// @param unknown sent or not: no response arrived. Never sent again
/// @param bounced of those sent
/// @param complained of those sent
/// @param toleratedBounces how many had bounced when an editor last released the issue
/// @param toleratedComplaints how many had complained then
public record IssueCounts(
    int sent,
    int failed,
    int skipped,
    int unknown,
    int bounced,
    int complained,
    int toleratedBounces,
    int toleratedComplaints) {
  public static final IssueCounts NONE = new IssueCounts(0, 0, 0, 0, 0, 0);

  /// Creates the counts of an issue that no editor has released.
  public IssueCounts(int sent, int failed, int skipped, int unknown, int bounced, int complained) {
    this(sent, failed, skipped, unknown, bounced, complained, 0, 0);
  }

  /// Returns the number of readers with an outcome.
  public int accounted() {
    return sent + failed + skipped + unknown;
  }

  /// Returns the counts with one more reader.
  public IssueCounts plus(DeliveryState state) {
    return switch (state) {
      case SENT -> with(sent + 1, failed, skipped, unknown);
      case FAILED -> with(sent, failed + 1, skipped, unknown);
      case SKIPPED -> with(sent, failed, skipped + 1, unknown);
      case UNKNOWN -> with(sent, failed, skipped, unknown + 1);
    };
  }

  /// Returns the counts after an unknown mail turned out to be sent.
  public IssueCounts settled() {
    return with(sent + 1, failed, skipped, unknown - 1);
  }

  private IssueCounts with(int nowSent, int nowFailed, int nowSkipped, int nowUnknown) {
    return new IssueCounts(
        nowSent,
        nowFailed,
        nowSkipped,
        nowUnknown,
        bounced,
        complained,
        toleratedBounces,
        toleratedComplaints);
  }

  /// Counts a bounce.
  public IssueCounts withBounce() {
    return withReports(bounced + 1, complained, toleratedBounces, toleratedComplaints);
  }

  /// Counts a complaint.
  public IssueCounts withComplaint() {
    return withReports(bounced, complained + 1, toleratedBounces, toleratedComplaints);
  }

  /// Returns the counts after an editor released the issue in spite of its reports.
  IssueCounts tolerated() {
    return withReports(bounced, complained, bounced, complained);
  }

  private IssueCounts withReports(
      int nowBounced, int nowComplained, int bouncesTolerated, int complaintsTolerated) {
    return new IssueCounts(
        sent,
        failed,
        skipped,
        unknown,
        nowBounced,
        nowComplained,
        bouncesTolerated,
        complaintsTolerated);
  }
}
