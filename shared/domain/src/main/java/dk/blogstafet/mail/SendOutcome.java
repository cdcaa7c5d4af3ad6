package dk.blogstafet.mail;

import dk.blogstafet.relay.ServiceErrorDetails;

/// The outcome of sending an email.
public sealed interface SendOutcome {
  /// The email was accepted.
  ///
  /// @param id by which later notifications refer to it
  record Accepted(String id) implements SendOutcome {}

  /// This email can never be sent: do not retry.
  record Rejected(ServiceErrorDetails answer) implements SendOutcome {}

  /// No email can be sent until the account or its configuration is fixed: keep the email.
  record Blocked(ServiceErrorDetails answer) implements SendOutcome {}

  /// The email was not sent because of throttling: more were sent at once than the account's rate
  /// allows. Retry later.
  record Throttled(ServiceErrorDetails answer) implements SendOutcome {}

  /// The email was not sent because the provider is unavailable: retry later.
  record Unavailable() implements SendOutcome {}

  /// The provider did not respond: the email may have been sent or not.
  record OutcomeUnknown() implements SendOutcome {}
}
