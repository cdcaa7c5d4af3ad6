package dk.blogstafet.words;

import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;

/// Builds the consent text that a reader agrees to when signing up.
public final class ConsentTextFactory {
  private ConsentTextFactory() {}

  /// Returns the consent text of a relay, in the relay's language: who sends emails about what, how
  /// to unsubscribe, and that no newsletter is sent before the address is confirmed.
  public static ConsentText of(Site site, Relay relay) {
    var messages = LocalizedMessages.in(relay.language());
    var text = messages.text("signup.consent", site.publisher(), relay.title(), site.sender());
    return new ConsentText(text);
  }
}
