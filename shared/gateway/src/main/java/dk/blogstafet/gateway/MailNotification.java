package dk.blogstafet.gateway;

import java.util.List;
import java.util.Optional;

/// A notification from SES about mail already sent.
public sealed interface MailNotification {
  /// A permanent bounce or a complaint: no more mail may go to the addresses.
  ///
  /// @param addresses the recipients, without display names
  /// @param messageId SES's id of the mail; empty if SES names none
  /// @param tags the mail's tags, if it is one of an issue
  /// @param turn the mail's tag `turn`, if it is one to the author of a turn
  record FailureNotification(
      NotificationKind kind,
      List<String> addresses,
      String messageId,
      Optional<MailTags> tags,
      Optional<String> turn)
      implements MailNotification {
    public FailureNotification {
      addresses = List.copyOf(addresses);
    }
  }

  /// SES accepted a mail of an issue, and will try to deliver it.
  ///
  /// @param messageId SES's id, as the response to the request had it
  record SendNotification(String messageId, MailTags tags) implements MailNotification {}

  /// The kind of failure.
  enum NotificationKind {
    /// A permanent bounce: the mailbox doesn't exist.
    BOUNCE,
    /// A complaint: a reader marked a mail as spam.
    COMPLAINT
  }
}
