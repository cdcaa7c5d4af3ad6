package dk.blogstafet.words;

import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;

/// The words that a reader agrees to when signing up.
public final class ConsentTextFactory {
  private ConsentTextFactory() {}

  /// The words for a relay, in its language: who sends mails about what, how to leave, and that
  /// nothing comes unconfirmed.
  public static ConsentText of(Site site, Relay relay) {
    var messages = LocalizedMessages.in(relay.language());
    var text = messages.text("signup.consent", site.publisher(), relay.title(), site.sender());
    return new ConsentText(text);
  }
}
