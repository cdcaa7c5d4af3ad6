package dk.blogstafet.gateway;

/// The messages of log lines. No others exist, so text written by readers or editors can't get into
/// the log.
public enum LogEvent {
  REQUEST_FAILED("A request failed with status 500: see error."),
  INVOCATION_FAILED(
      "An invocation failed: see error. It is retried, or the next one does its work."),
  SIGNED("A signed request was answered."),
  PAGES_RENEWED("Every page shows this revision."),
  PAGES_UNFINISHED("Time ran out with pages to render: catching up continues."),
  RENEWAL_FAILED(
      "Pages were not renewed: see error. The record is redelivered, and catching up retries."),
  RENEWAL_BUSY("Another renewal is running: the record is redelivered."),
  CAUSE_UNKNOWN("Pages are renewed, but the original requests could not be read: see error."),
  CONTENT_OMITTED("A page leaves out what can't be rendered: see error. Everything else is there."),
  PAGES_BEHIND("Pages are still behind: the next run continues."),
  POSTS_INDEXED("The search index was updated."),
  INDEX_UNFINISHED("Time ran out with posts to index: the next run continues."),
  INDEX_BUSY("Another process updates the search index: the next run continues."),
  PICTURES_DELETED("Pictures that no post refers to are deleted."),
  SWEEP_FAILED(
      "Pictures that no post refers to were not deleted: see error. The relay's next sweep is in a"
          + " week."),
  SITE_FAILED("The site doesn't respond to readers as expected."),
  TASK_FAILED("An outbox task failed: see error. It is due again in a few minutes."),
  MAIL_NOT_COMPOSED(
      "A mail can't be composed, and waits: see error. blogstafet status reports whether the site's"
          + " sender or contact address is the reason."),
  TOPIC_VALIDATED("SES has validated the topic for its notifications."),
  NOTIFICATION_UNREADABLE(
      "A message on the topic for SES notifications can't be read, and is dropped."),
  MAIL_BLOCKED(
      "SES accepts no more mail from this account: see code. The mails wait, and none is lost."),
  MAIL_REFUSED("A mail was rejected, and will not be retried."),
  ISSUE_PAUSED("An issue waits for an editor, because a rule paused it: see code."),
  ISSUE_SENT("Every reader of an issue has an outcome."),
  ISSUE_UNBALANCED("The outcomes of an issue that is sent don't add up to its readers."),
  TURN_PUBLISHED("A scheduled text was published."),
  TURN_NOT_PUBLISHED(
      "A scheduled text can't be published: see code. Its schedule is removed, and the editors get a"
          + " mail."),
  TURN_FAILED("What is due in a turn failed: see error. The next run retries it."),
  NOTICE_FAILED(
      "What a relay says about its baton was not updated: see error. The next run retries it.");

  private final String message;

  LogEvent(String sentence) {
    this.message = sentence;
  }

  /// Returns the `message` of its lines.
  public String message() {
    return message;
  }
}
