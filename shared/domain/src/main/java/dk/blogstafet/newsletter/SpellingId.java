package dk.blogstafet.newsletter;

import dk.blogstafet.newsletter.vault.HmacSha256;
import dk.blogstafet.newsletter.vault.KeyVault;
import dk.blogstafet.newsletter.vault.SealedText;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names one spelling of an address without telling which: a keyed code of the address as mail is
/// sent to it. A [SubscriberId] is the same for every spelling of a mailbox. What is counted per
/// mailbox goes by that; what is done to an address goes by this, for only some mail servers take
/// two spellings for one mailbox (RFC 5321, section 2.3.11).
public record SpellingId(String text) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  public SpellingId {
    if (!isValid(text)) {
      throw new IllegalArgumentException("Not a spelling's name");
    }
  }

  /// The name of an address as it is spelled.
  public static SpellingId of(HmacSha256 macs, EmailAddress address) {
    return of(macs, address.text());
  }

  /// The name of a sealed address; empty where it was sealed for another vault. Asks for the right
  /// to open addresses.
  static Optional<SpellingId> of(KeyVault vault, SealedText address, SubscriberId who) {
    return vault.opener().open(address, who.text()).map(text -> of(vault.macs(), text));
  }

  static SpellingId of(HmacSha256 macs, String address) {
    return new SpellingId(macs.text("spelling", address));
  }

  /// Whether a text has the form of a spelling's name.
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
