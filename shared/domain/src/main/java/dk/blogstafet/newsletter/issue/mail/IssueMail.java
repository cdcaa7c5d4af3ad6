package dk.blogstafet.newsletter.issue.mail;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.mail.EmailMessage;

/// The rendered mail of an issue. Copies differ only in the address and in the links for
/// unsubscribing.
public interface IssueMail {
  /// Returns the subject, one line.
  String subject();

  /// Returns the size of the larger body in bytes (UTF-8), without the reader's token.
  int bytes();

  /// Returns the copy of one reader.
  ///
  /// @param leaveToken the reader's token for unsubscribing. A person to whom the mail is forwarded
  ///   can only unsubscribe the reader or choose less with it
  EmailMessage to(EmailAddress address, String leaveToken);
}
