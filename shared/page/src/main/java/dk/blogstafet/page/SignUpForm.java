package dk.blogstafet.page;

import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.ValidationError;
import dk.blogstafet.words.ConsentTextFactory;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A relay's sign-up form, with what was typed into it so far and what is wrong with it.
///
/// @param text what the reader agrees to
/// @param mark tells, in the form, which words these are
record SignUpForm(
    Relay relay, ConsentText text, String mark, SignUpFormInput entry, FormErrorsView flaws) {
  private static final List<String> FIELDS = List.of("email", "frequency");

  /// The form with what was typed.
  static SignUpForm of(
      Site site, Relay relay, SignUpFormInput entry, List<ValidationError> errors) {
    var view = new FormErrorsView(LocalizedMessages.in(relay.language()), errors, FIELDS);
    var consentText = ConsentTextFactory.of(site, relay);
    return new SignUpForm(relay, consentText, consentText.mark(), entry, view);
  }

  /// The same form on another page, with nothing typed.
  SignUpForm on(String page) {
    return new SignUpForm(relay, text, mark, new SignUpFormInput("", "", page), flaws);
  }

  LocalizedMessages messages() {
    return flaws.messages();
  }

  /// The value of the address's field: none if nothing was typed.
  @Nullable String typed() {
    return entry.email().isEmpty() ? null : entry.email();
  }
}
