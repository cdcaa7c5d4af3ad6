package dk.blogstafet.page;

/// What somebody sent with a sign-up form, as it was typed.
///
/// @param frequency its label, or whatever else was sent
/// @param page the address of the page with the form
public record SignUpEntry(String email, String frequency, String page) {
  /// The address is personal, and what is printed may end in a log.
  @Override
  public String toString() {
    return "a sign-up";
  }
}
