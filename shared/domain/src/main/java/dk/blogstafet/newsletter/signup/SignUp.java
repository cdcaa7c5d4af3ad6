package dk.blogstafet.newsletter.signup;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.relay.RelayId;
import java.util.regex.Pattern;

/// A request to subscribe to a relay's newsletter.
///
/// @param consentText the consent text that the form showed
/// @param page the address of the page with the form
public record SignUp(
    EmailAddress address,
    RelayId relay,
    MailFrequency frequency,
    ConsentText consentText,
    String page) {
  /// `W` is in the addresses of weekly issues only.
  private static final Pattern PAGE = Pattern.compile("/[a-z0-9W/_.-]{0,199}");

  public SignUp {
    if (!isPage(page)) {
      throw new IllegalArgumentException("Not the address of a page on this site");
    }
  }

  /// Returns whether a text can be the address of a page on this site.
  public static boolean isPage(String text) {
    return PAGE.matcher(text).matches();
  }
}
