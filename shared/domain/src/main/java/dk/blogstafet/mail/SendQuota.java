package dk.blogstafet.mail;

/// Reads what the mail service's account may send. The account may have other senders.
public interface SendQuota {
  /// Returns the limits of this moment. A failure is a value too, because an issue waits and
  /// reports it.
  SendLimits limits();
}
