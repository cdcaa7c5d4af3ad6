package dk.blogstafet.relay;

import dk.blogstafet.relay.host.HostName;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The one rule for a mail address, wherever it is taken: a dot-atom before the at sign (RFC 5321,
/// section 4.1.2) and a domain of at least two labels behind it. Quoted local parts, address
/// literals and other letters than a-z before the at sign are refused: SES refuses them too. So is
/// what begins an encoded word there (RFC 2047), which programs decode to another address.
public final class MailboxSyntax {
  private static final Pattern LOCAL =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final String ENCODED_WORD = "=?";
  private static final int LONGEST_LOCAL = 64;

  private MailboxSyntax() {}

  /// What is wrong with an address as it was typed, if anything.
  public static Optional<ValidationError> flawOf(
      TextField field, @Nullable String typed, String at) {
    var text = typed == null ? "" : TextNormalizer.line(typed);
    var error = field.flawOf(text, at);
    return error.isPresent()
        ? error
        : formOf(text).map(form -> new ValidationError.MalformedValue(at, form));
  }

  /// The address as mail programs write it: as it was typed, but for the domain, which is in lower
  /// case and ASCII (RFC 5890). Empty where it has no such form; whether it is taken says
  /// [#flawOf].
  public static Optional<String> read(String typed) {
    var text = TextNormalizer.line(typed);
    var domain = text.indexOf('@') + 1;
    return domain(text.substring(domain))
        .map(ascii -> text.substring(0, domain) + ascii)
        .filter(MailboxSyntax::isRead);
  }

  /// Whether a letter can go to an address or come from it: there is nothing wrong with it, and
  /// nothing around it.
  public static boolean isSound(String address) {
    return address.equals(TextNormalizer.line(address))
        && flawOf(TextField.EMAIL, address, "").isEmpty();
  }

  /// Whether a text has the form that [#read] gives. Some that version 0.1.0 stored have it and are
  /// no longer taken.
  public static boolean isRead(String text) {
    var at = text.indexOf('@');
    return at > 0
        && at <= LONGEST_LOCAL
        && text.length() <= TextField.EMAIL.limit()
        && LOCAL.matcher(text.substring(0, at)).matches()
        && DOMAIN.matcher(text.substring(at + 1)).matches();
  }

  /// A domain in lower case and ASCII (UTS 46, non-transitional); empty for what is none.
  public static Optional<String> domain(String typed) {
    return HostName.toAscii(typed).filter(DOMAIN.asMatchPredicate());
  }

  private static Optional<ValidationError.ValueFormat> formOf(String text) {
    var at = text.indexOf('@');
    if (at < 0 || at != text.lastIndexOf('@')) {
      return Optional.of(ValidationError.ValueFormat.EMAIL);
    }
    var local = text.substring(0, at);
    if (at > LONGEST_LOCAL || !LOCAL.matcher(local).matches() || local.contains(ENCODED_WORD)) {
      return Optional.of(ValidationError.ValueFormat.EMAIL_LOCAL);
    }
    return read(text).isEmpty()
        ? Optional.of(ValidationError.ValueFormat.EMAIL_DOMAIN)
        : Optional.empty();
  }
}
