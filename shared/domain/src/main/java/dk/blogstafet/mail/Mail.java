package dk.blogstafet.mail;

/// Sends emails.
public interface Mail {
  /// Sends one email, in one attempt. Callers decide on retries by the outcome.
  SendOutcome send(EmailMessage message);
}
