package dk.blogstafet.newsletter.issue.mail;

/// Writes the mails of issues.
public interface IssueMailWriter {
  /// Renders the mail for all readers who get these posts, so that each reader's copy costs little.
  IssueMail write(IssueMailContent content);
}
