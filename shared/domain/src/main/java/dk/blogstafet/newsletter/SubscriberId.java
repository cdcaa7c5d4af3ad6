package dk.blogstafet.newsletter;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.vault.HmacSha256;
import java.util.regex.Pattern;

/// The id of a mailbox: a keyed code of its folded address, the same for every spelling. It is
/// still personal data for those who have the key.
public record SubscriberId(String text) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  public SubscriberId {
    if (!isValid(text)) {
      throw new IllegalArgumentException("Not a subscriber id");
    }
  }

  /// Returns the id of an address.
  public static SubscriberId of(HmacSha256 macs, EmailAddress address) {
    return new SubscriberId(macs.text("subscriber", address.folded()));
  }

  /// Returns whether a text has the form of a subscriber id.
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
