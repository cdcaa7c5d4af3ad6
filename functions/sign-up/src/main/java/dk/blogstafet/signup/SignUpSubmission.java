package dk.blogstafet.signup;

import dk.blogstafet.gateway.FormFields;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.page.SignUpFormInput;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// The submitted fields, unchecked; empty if missing.
///
/// @param input what the reader entered, shown again if it is rejected
/// @param wording identifies the consent text that was shown
/// @param trap a honeypot field, which people don't see and bots fill in
/// @param proof the proof that the confirmation step was seen
record SignUpSubmission(SignUpFormInput input, String wording, String trap, String proof) {
  /// Reads a form. Cached pages still have the honeypot's first name, which browsers fill in.
  static SignUpSubmission of(FormFields form) {
    var trap =
        form.get("website").isBlank() ? form.get(SignUpFormInput.HONEYPOT) : form.get("website");
    return of(form::get, trap);
  }

  static SignUpSubmission of(JsonBody json) {
    UnaryOperator<String> fields = name -> Objects.requireNonNullElse(json.text(name), "");
    return of(fields, fields.apply("website"));
  }

  private static SignUpSubmission of(UnaryOperator<String> fields, String trap) {
    var input =
        new SignUpFormInput(fields.apply("email"), fields.apply("frequency"), fields.apply("page"));
    return new SignUpSubmission(input, fields.apply("wording"), trap, fields.apply("proof"));
  }

  /// Omits the address and the proof, because printed values may be logged.
  @Override
  public String toString() {
    return "a sign-up";
  }

  /// Returns whether the honeypot is filled in, as bots do, and some browsers on behalf of people.
  boolean isHoneypotFilled() {
    return !trap.isBlank();
  }
}
