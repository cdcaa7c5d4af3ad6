package dk.blogstafet.words;

import dk.blogstafet.newsletter.Wording;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;

/// The words that a reader agrees to when signing up.
public final class ConsentWords {
  private ConsentWords() {}

  /// The words for a relay, in its language: who sends mails about what, how to leave, and that
  /// nothing comes unconfirmed.
  public static Wording of(Site site, Relay relay) {
    var words = Words.in(relay.language());
    var text = words.text("signup.consent", site.publisher(), relay.title(), site.sender());
    return new Wording(text);
  }
}
