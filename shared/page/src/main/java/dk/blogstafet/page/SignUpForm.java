package dk.blogstafet.page;

import dk.blogstafet.newsletter.Wording;
import dk.blogstafet.relay.Flaw;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.ConsentWords;
import dk.blogstafet.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A relay's sign-up form, with what was typed into it so far and what is wrong with it.
///
/// @param wording what the reader agrees to
/// @param mark tells, in the form, which words these are
record SignUpForm(Relay relay, Wording wording, String mark, SignUpEntry entry, FlawView flaws) {
  private static final List<String> FIELDS = List.of("email", "frequency");

  /// The form with what was typed.
  static SignUpForm of(Site site, Relay relay, SignUpEntry entry, List<Flaw> flaws) {
    var view = new FlawView(Words.in(relay.language()), flaws, FIELDS);
    var wording = ConsentWords.of(site, relay);
    return new SignUpForm(relay, wording, wording.mark(), entry, view);
  }

  /// The same form on another page, with nothing typed.
  SignUpForm on(String page) {
    return new SignUpForm(relay, wording, mark, new SignUpEntry("", "", page), flaws);
  }

  Words words() {
    return flaws.words();
  }

  /// The value of the address's field: none if nothing was typed.
  @Nullable String typed() {
    return entry.email().isEmpty() ? null : entry.email();
  }
}
