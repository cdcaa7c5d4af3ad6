package dk.blogstafet.local.newsletter;

/// The exit codes of the newsletter's commands.
final class NewsletterExitCodes {
  static final int DONE = 0;
  static final int REFUSED = 3;
  static final int AGAIN = 5;

  static final String BROKEN_LINE = "1:Something broke that should not.";
  static final String WRONG_LINE = "2:The command was given wrongly.";
  static final String AGAIN_LINE =
      "5:The store can't be reached now, or others were at work on the same: run it again.";

  private NewsletterExitCodes() {}
}
