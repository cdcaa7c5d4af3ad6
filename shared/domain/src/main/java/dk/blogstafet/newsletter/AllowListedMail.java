package dk.blogstafet.newsletter;

/// Mail of a site that isn't the real one: what is for somebody else than those on its list stays
/// in the house. That counts as accepted, so that everything around it runs as it does with mail
/// that goes.
public record AllowListedMail(Mail mail, MailAllowList list) implements Mail {
  /// What is answered where nothing was sent.
  public static final SendOutcome.Accepted NOT_SENT = new SendOutcome.Accepted("not-sent");

  @Override
  public SendOutcome send(EmailMessage message) {
    return list.allows(message.to()) ? mail.send(message) : NOT_SENT;
  }
}
