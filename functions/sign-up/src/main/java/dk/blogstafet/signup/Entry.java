package dk.blogstafet.signup;

import dk.blogstafet.gateway.Form;
import dk.blogstafet.gateway.signed.JsonBody;

/// What somebody sent, unchecked; empty where it wasn't.
///
/// @param wording the mark of the words that were shown
/// @param website a field that people don't see, and that programs fill in
/// @param proof what the page with one more button has
record Entry(
    String email, String frequency, String wording, String page, String website, String proof) {
  static Entry of(Form form) {
    return new Entry(
        form.get("email"),
        form.get("frequency"),
        form.get("wording"),
        form.get("page"),
        form.get("website"),
        form.get("proof"));
  }

  static Entry of(JsonBody json) {
    return new Entry(
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

  boolean isOfAProgram() {
    return !website.isBlank();
  }
}
