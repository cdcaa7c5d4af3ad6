package dk.blogstafet.newsletter;

/// Mail of a site that isn't the real one: what is for somebody else than those on its list stays
/// in the house. That counts as accepted, so that everything around it runs as it does with mail
/// that goes.
public record AllowedMail(Mail mail, AllowList list) implements Mail {
  /// What is answered where nothing was sent.
  public static final Sending.Accepted NOT_SENT = new Sending.Accepted("not-sent");

  @Override
  public Sending send(Letter letter) {
    return list.allows(letter.to()) ? mail.send(letter) : NOT_SENT;
  }
}
