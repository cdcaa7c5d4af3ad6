package dk.blogstafet.page;

import dk.blogstafet.newsletter.Wording;
import dk.blogstafet.relay.Flaw;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.ConsentWords;
import dk.blogstafet.words.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A relay's sign-up form, with what was typed into it so far and what is wrong with it.
///
/// @param wording what the reader agrees to
record SignUpForm(Relay relay, Wording wording, SignUpEntry entry, FlawView flaws) {
  private static final List<String> FIELDS = List.of("email", "frequency");

  /// The empty form on a page of the relay; none where nothing new will come.
  static Optional<SignUpForm> on(Site site, Relay relay, String page) {
    return relay.isOpen()
        ? Optional.of(of(site, relay, new SignUpEntry("", "", page), List.of()))
        : Optional.empty();
  }

  /// The form with what was typed.
  static SignUpForm of(Site site, Relay relay, SignUpEntry entry, List<Flaw> flaws) {
    var view = new FlawView(Words.in(relay.language()), flaws, FIELDS);
    return new SignUpForm(relay, ConsentWords.of(site, relay), entry, view);
  }

  Words words() {
    return flaws.words();
  }

  /// The value of the address's field: none if nothing was typed.
  @Nullable String typed() {
    return entry.email().isEmpty() ? null : entry.email();
  }
}
