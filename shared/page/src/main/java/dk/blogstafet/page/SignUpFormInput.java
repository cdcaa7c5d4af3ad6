package dk.blogstafet.page;

/// The input of a sign-up form, as it was entered.
///
/// @param frequency the label of a frequency, or any other value that was sent
/// @param page the address of the page with the form
public record SignUpFormInput(String email, String frequency, String page) {
  /// The name of the honeypot field, which readers don't see. Browsers and password managers don't
  /// recognise it and so don't fill it in, as they did with `website`.
  public static final String HONEYPOT = "lad-staa-tom";

  /// Omits the address: it is personal data, and printed values may be logged.
  @Override
  public String toString() {
    return "a sign-up";
  }
}
