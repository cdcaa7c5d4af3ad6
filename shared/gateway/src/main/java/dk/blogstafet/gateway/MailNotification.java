package dk.blogstafet.gateway;

import java.util.List;

/// What SES tells of mails that were sent.
///
/// @param addresses to which the mail went; without names beside them
public record MailNotification(NotificationKind kind, List<String> addresses) {
  /// What is told.
  public enum NotificationKind {
    /// There is no such mailbox, for good.
    BOUNCE,
    /// A reader called a mail unwanted.
    COMPLAINT
  }

  public MailNotification {
    addresses = List.copyOf(addresses);
  }
}
