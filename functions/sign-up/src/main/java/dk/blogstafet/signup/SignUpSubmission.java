package dk.blogstafet.signup;

import dk.blogstafet.gateway.FormFields;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.page.SignUpFormInput;

/// The submitted fields, unchecked; empty if missing.
///
/// @param wording identifies the consent text that was shown
/// @param trap a honeypot field, which people don't see and bots fill in
/// @param proof the proof that the confirmation step was seen
record SignUpSubmission(
    String email, String frequency, String wording, String page, String trap, String proof) {
  /// Reads a form. Cached pages still have the honeypot's first name, which browsers fill in.
  static SignUpSubmission of(FormFields form) {
    return new SignUpSubmission(
        form.get("email"),
        form.get("frequency"),
        form.get("wording"),
        form.get("page"),
        form.get("website").isBlank() ? form.get(SignUpFormInput.HONEYPOT) : form.get("website"),
        form.get("proof"));
  }

  static SignUpSubmission of(JsonBody json) {
    return new SignUpSubmission(
        text(json, "email"),
        text(json, "frequency"),
        text(json, "wording"),
        text(json, "page"),
        text(json, "website"),
        text(json, "proof"));
  }

  private static String text(JsonBody json, String name) {
    var text = json.text(name);
    return text == null ? "" : text;
  }

  /// Omits the address: it is personal data, and printed values may be logged.
  @Override
  public String toString() {
    return "a sign-up";
  }

  /// Returns whether the honeypot is filled in, as bots do, and some browsers on behalf of people.
  boolean isHoneypotFilled() {
    return !trap.isBlank();
  }
}
