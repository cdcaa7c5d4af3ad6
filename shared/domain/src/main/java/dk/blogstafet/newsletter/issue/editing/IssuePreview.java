package dk.blogstafet.newsletter.issue.editing;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.mail.EmailMessage;
import dk.blogstafet.newsletter.issue.mail.IssueMail;

/// The mail that most readers of an issue get: with what is new since the frequency's issue before.
public record IssuePreview(IssueReport report, IssueMail mail, AudienceEstimate audience) {
  /// In the place of a reader's token. Its links lead to a page that says that they don't work.
  private static final String NO_TOKEN = "test";

  /// Returns the mail to an address, with links for unsubscribing that change nothing.
  public EmailMessage to(EmailAddress address) {
    return mail.to(address, NO_TOKEN);
  }
}
