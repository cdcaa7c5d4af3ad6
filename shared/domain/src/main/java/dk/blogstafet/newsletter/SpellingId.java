package dk.blogstafet.newsletter;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.vault.HmacSha256;
import dk.blogstafet.vault.KeyVault;
import dk.blogstafet.vault.SealedText;
import java.util.Optional;
import java.util.regex.Pattern;

/// The id of one spelling of an address: a keyed code of the address that emails are sent to. A
/// [SubscriberId] is the same for every spelling of a mailbox. Counters per mailbox use that id;
/// suppressions of an address use this one, because only some mail servers treat two spellings as
/// the same mailbox (RFC 5321, section 2.3.11).
public record SpellingId(String text) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  public SpellingId {
    if (!isValid(text)) {
      throw new IllegalArgumentException("Not a spelling id");
    }
  }

  /// Returns the id of an address in its spelling.
  public static SpellingId of(HmacSha256 macs, EmailAddress address) {
    return of(macs, address.text());
  }

  /// Returns the id of a sealed address; empty if it was sealed for another vault. Needs permission
  /// to open addresses.
  public static Optional<SpellingId> of(KeyVault vault, SealedText address, SubscriberId who) {
    return vault.opener().open(address, who.text()).map(text -> of(vault.hmac(), text));
  }

  /// Returns the id of an address as typed.
  public static SpellingId of(HmacSha256 macs, String address) {
    return new SpellingId(macs.text("spelling", address));
  }

  /// Returns whether a text has the form of a spelling id.
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
