package dk.blogstafet.page;

import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.validation.ValidationError;
import dk.blogstafet.words.ConsentTextFactory;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A relay's sign-up form, with the reader's input and its errors.
///
/// @param text what the reader agrees to
/// @param mark identifies the version of the consent text in the form
public record SignUpForm(
    Relay relay, ConsentText text, String mark, SignUpFormInput entry, FormErrorsView flaws) {
  private static final List<String> FIELDS = List.of("email", "frequency");

  /// Creates the form with the reader's input.
  public static SignUpForm of(
      Site site, Relay relay, SignUpFormInput entry, List<ValidationError> errors) {
    var view = new FormErrorsView(LocalizedMessages.in(relay.language()), errors, FIELDS);
    var consentText = ConsentTextFactory.of(site, relay);
    return new SignUpForm(relay, consentText, consentText.mark(), entry, view);
  }

  /// Returns the same form for another page, without input.
  public SignUpForm on(String page) {
    return new SignUpForm(relay, text, mark, new SignUpFormInput("", "", page), flaws);
  }

  /// Returns the messages in the form's language.
  public LocalizedMessages messages() {
    return flaws.messages();
  }

  /// Returns the value of the address field; null if nothing was entered.
  @Nullable String typed() {
    return entry.email().isEmpty() ? null : entry.email();
  }
}
