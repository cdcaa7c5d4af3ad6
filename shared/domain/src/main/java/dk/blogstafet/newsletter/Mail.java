package dk.blogstafet.newsletter;

/// Takes letters out of the house, one at a time.
public interface Mail {
  /// Hands a letter over, once: whoever wants to try again decides that by the answer.
  SendOutcome send(EmailMessage message);
}
