package dk.blogstafet.gateway;

/// The messages of log lines. No others exist, so text written by readers or editors can't get into
/// the log.
public enum LogEvent {
  NO_ANSWER("A request ended in 500: see error."),
  CALL_FAILED("A call failed: see error. It comes again, or the next one does its work."),
  SIGNED("A signed request was answered."),
  PAGES_RENEWED("Every page shows this revision."),
  PAGES_UNFINISHED("Time ran out with pages to render: catching up goes on."),
  RENEWAL_FAILED("Pages were not renewed: see error. The record comes again; catching up helps."),
  RENEWAL_WAITS("Another renewal is at work: the record comes again."),
  CAUSE_UNKNOWN("Pages are renewed, but for which requests could not be read: see error."),
  OMITTED("A page lacks what can't be rendered: see error. Everything else is there."),
  PAGES_BEHIND("Pages are still behind: the next run goes on."),
  SITE_FAILED("The site doesn't answer readers as it should."),
  ERRAND_FAILED("An errand failed: see error. It is due again in some minutes."),
  LETTER_UNBUILDABLE(
      "A letter can't be built, and waits: see error. blogstafet status says whether the site's"
          + " sender or contact address is the reason."),
  TOPIC_GREETED("SES has found the topic for its notices."),
  NOTICE_UNREADABLE("A message on the topic for SES's notices can't be read, and is dropped."),
  MAIL_BLOCKED(
      "SES takes no mail from this account: see code. Every mail waits, and none is lost."),
  MAIL_REFUSED("A mail was refused, and will not be tried again.");

  private final String sentence;

  LogEvent(String sentence) {
    this.sentence = sentence;
  }

  /// Returns the `message` of its lines.
  public String sentence() {
    return sentence;
  }
}
