package dk.blogstafet.relay.validation;

import dk.blogstafet.relay.host.HostName;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Validates email addresses everywhere in the system: a dot-atom before the at sign (RFC 5321,
/// section 4.1.2) and a domain of at least two labels after it. Rejects what SES rejects: quoted
/// local parts, address literals, and local parts with letters other than a-z. Also rejects the
/// start of an encoded word (RFC 2047), which programs decode to another address.
public final class MailboxSyntax {
  private static final Pattern LOCAL =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final String ENCODED_WORD = "=?";
  private static final int LONGEST_LOCAL = 64;

  private MailboxSyntax() {}

  /// Returns the error in an address as typed, if any.
  public static Optional<ValidationError> errorOf(
      TextField field, @Nullable String typed, String at) {
    var text = typed == null ? "" : TextNormalizer.line(typed);
    var error = field.errorOf(text, at);
    return error.isPresent()
        ? error
        : formOf(text).map(form -> new ValidationError.MalformedValue(at, form));
  }

  /// Returns the address as mail programs write it: as typed, with the domain in lower case and
  /// ASCII (RFC 5890). Empty if the text has no such form; [#errorOf] decides whether the address
  /// is accepted.
  public static Optional<String> normalize(String typed) {
    var text = TextNormalizer.line(typed);
    var domain = text.indexOf('@') + 1;
    return domain(text.substring(domain))
        .map(ascii -> text.substring(0, domain) + ascii)
        .filter(MailboxSyntax::isNormalized);
  }

  /// Returns whether an address can send and receive email: it has no errors and no surrounding
  /// white space.
  public static boolean isValid(String address) {
    return address.equals(TextNormalizer.line(address))
        && errorOf(TextField.EMAIL, address, "").isEmpty();
  }

  /// Returns whether a text has the form that [#normalize] returns. Version 0.1.0 stored some such
  /// addresses that are no longer accepted.
  public static boolean isNormalized(String text) {
    var at = text.indexOf('@');
    return at > 0
        && at <= LONGEST_LOCAL
        && text.length() <= TextField.EMAIL.limit()
        && LOCAL.matcher(text.substring(0, at)).matches()
        && DOMAIN.matcher(text.substring(at + 1)).matches();
  }

  /// Returns a domain in lower case and ASCII (UTS 46, non-transitional); empty if it is invalid.
  public static Optional<String> domain(String typed) {
    return HostName.toAscii(typed).filter(DOMAIN.asMatchPredicate());
  }

  private static Optional<ValidationError.ValueFormat> formOf(String text) {
    var at = text.indexOf('@');
    if (at < 0 || at != text.lastIndexOf('@')) {
      return Optional.of(ValidationError.ValueFormat.EMAIL);
    }
    var local = text.substring(0, at);
    if (local.codePoints().anyMatch(MailboxSyntax::isOtherLetter)) {
      return Optional.of(ValidationError.ValueFormat.EMAIL_LETTERS);
    }
    if (at > LONGEST_LOCAL || !LOCAL.matcher(local).matches() || local.contains(ENCODED_WORD)) {
      return Optional.of(ValidationError.ValueFormat.EMAIL_LOCAL);
    }
    return normalize(text).isEmpty()
        ? Optional.of(ValidationError.ValueFormat.EMAIL_DOMAIN)
        : Optional.empty();
  }

  /// Returns whether a character is a letter that only some mail servers accept before the at sign
  /// (RFC 6531). SES sends to none of them (API reference of SES v2, Destination).
  private static boolean isOtherLetter(int character) {
    return character > 0x7F && Character.isLetter(character);
  }
}
