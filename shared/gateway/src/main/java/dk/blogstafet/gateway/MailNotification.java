package dk.blogstafet.gateway;

import java.util.List;

/// A notification from SES about mail already sent.
///
/// @param addresses the recipients, without display names
public record MailNotification(NotificationKind kind, List<String> addresses) {
  /// The kind of notification.
  public enum NotificationKind {
    /// A permanent bounce: the mailbox doesn't exist.
    BOUNCE,
    /// A complaint: a reader marked a mail as spam.
    COMPLAINT
  }

  public MailNotification {
    addresses = List.copyOf(addresses);
  }
}
