package dk.blogstafet.signup;

import dk.blogstafet.gateway.FormFields;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.page.SignUpFormInput;

/// What somebody sent, unchecked; empty where it wasn't.
///
/// @param wording the mark of the words that were shown
/// @param trap a field that people don't see, and that programs fill in
/// @param proof what the page with one more button has
record SignUpSubmission(
    String email, String frequency, String wording, String page, String trap, String proof) {
  /// Reads a form. Pages in caches still have the trap's first name, which browsers fill in.
  static SignUpSubmission of(FormFields form) {
    return new SignUpSubmission(
        form.get("email"),
        form.get("frequency"),
        form.get("wording"),
        form.get("page"),
        form.get("website").isBlank() ? form.get(SignUpFormInput.TRAP) : form.get("website"),
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

  /// The address is personal, and what is printed may end in a log.
  @Override
  public String toString() {
    return "a sign-up";
  }

  /// Whether what people don't see is filled in, as programs do, and some browsers for people.
  boolean isTrapped() {
    return !trap.isBlank();
  }
}
