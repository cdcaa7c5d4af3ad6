package dk.blogstafet.page;

/// What somebody sent with a sign-up form, as it was typed.
///
/// @param frequency its label, or whatever else was sent
/// @param page the address of the page with the form
public record SignUpFormInput(String email, String frequency, String page) {
  /// The name of the field that people don't see. It says nothing that a browser or a password
  /// manager would look for to fill it in, as `website` did.
  public static final String TRAP = "lad-staa-tom";

  /// The address is personal, and what is printed may end in a log.
  @Override
  public String toString() {
    return "a sign-up";
  }
}
