package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.vault.HmacSha256;
import java.util.regex.Pattern;

/// Names a mailbox without telling which: a keyed code of its folded address, so that every
/// spelling of it has the same name. Still personal data, if only for whoever has the key.
public record SubscriberId(String text) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  public SubscriberId {
    if (!isValid(text)) {
      throw new IllegalArgumentException("Not a subscriber's name");
    }
  }

  /// The name of an address.
  public static SubscriberId of(HmacSha256 macs, EmailAddress address) {
    return new SubscriberId(macs.text("subscriber", address.folded()));
  }

  /// Whether a text has the form of a subscriber's name.
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
