package dk.blogstafet.mail;

/// Mail for a site that is not in production: sends only to addresses on an allow-list. Other
/// messages count as accepted, so that everything else runs as in production.
public record AllowListedMail(Mail mail, MailAllowList list) implements Mail {
  /// The outcome for a message that was not sent.
  public static final SendOutcome.Accepted NOT_SENT = new SendOutcome.Accepted("not-sent");

  @Override
  public SendOutcome send(EmailMessage message) {
    return list.allows(message.to()) ? mail.send(message) : NOT_SENT;
  }
}
