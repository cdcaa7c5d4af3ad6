package dk.blogstafet.newsletter;

import dk.blogstafet.relay.Field;
import dk.blogstafet.relay.Flaw;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address that mail can be sent to: a dot-atom before the at sign (RFC 5321, section 4.1.2) and
/// a domain name of at least two labels behind it, in ASCII (RFC 5890). Quoted local parts, address
/// literals and other letters than a-z before the at sign are refused: the senders of mail refuse
/// them too.
///
/// @param text as it was typed, but for the domain, which is in lower case and ASCII
public record EmailAddress(String text) {
  /// Where a draft's address stands in flaws.
  public static final String AT = "email";

  private static final Pattern LOCAL =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final Set<String> GMAIL = Set.of("gmail.com", "googlemail.com");
  private static final int LONGEST_LOCAL = 64;

  /// In no form does a longer text become an address, and putting a letter's marks in order (UAX
  /// 15) takes time by the square of their number.
  private static final int LONGEST_TYPED = 4_000;

  private static final int LONGEST_DOMAIN = 253;

  public EmailAddress {
    var whole = text;
    if (!read(text).filter(whole::equals).isPresent()) {
      throw new IllegalArgumentException("Unchecked address");
    }
  }

  /// What is wrong with what somebody typed, if anything.
  public static Optional<Flaw> flawOf(@Nullable String typed) {
    var text = typed == null ? "" : normal(typed);
    var flaw = Field.EMAIL.flawOf(text, AT);
    return flaw.isPresent() ? flaw : formOf(text).map(form -> new Flaw.Malformed(AT, form));
  }

  /// Reads what somebody typed; empty where [#flawOf] finds something.
  public static Optional<EmailAddress> parse(@Nullable String typed) {
    return typed == null || flawOf(typed).isPresent()
        ? Optional.empty()
        : read(normal(typed)).map(EmailAddress::new);
  }

  /// One mailbox has many spellings: in lower case, and without what stands behind a plus sign. At
  /// Gmail dots make no difference either (Gmail's help, "Dots don't matter in Gmail addresses").
  String folded() {
    var local = local(text).toLowerCase(Locale.ROOT);
    var plus = local.indexOf('+');
    var mailbox = plus > 0 ? local.substring(0, plus) : local;
    return GMAIL.contains(domain(text))
        ? mailbox.replace(".", "") + "@gmail.com"
        : mailbox + "@" + domain(text);
  }

  /// The address as people write it, with other letters than a-z in the domain.
  public String shown() {
    return local(text) + "@" + IDN.toUnicode(domain(text));
  }

  /// Not the address: what is printed may end in a log.
  @Override
  public String toString() {
    return "an e-mail address";
  }

  private static String normal(String typed) {
    var text = typed.strip();
    return text.length() > LONGEST_TYPED ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static Optional<Flaw.Form> formOf(String text) {
    if (text.indexOf('@') < 0 || text.indexOf('@') != text.lastIndexOf('@')) {
      return Optional.of(Flaw.Form.EMAIL);
    }
    if (!LOCAL.matcher(local(text)).matches() || local(text).length() > LONGEST_LOCAL) {
      return Optional.of(Flaw.Form.EMAIL_LOCAL);
    }
    return read(text).isEmpty() ? Optional.of(Flaw.Form.EMAIL_DOMAIN) : Optional.empty();
  }

  private static Optional<String> read(String text) {
    var at = text.indexOf('@');
    if (at < 0 || !LOCAL.matcher(local(text)).matches() || at > LONGEST_LOCAL) {
      return Optional.empty();
    }
    return ascii(domain(text))
        .map(domain -> local(text) + "@" + domain)
        .filter(whole -> whole.length() <= Field.EMAIL.limit());
  }

  private static Optional<String> ascii(String domain) {
    try {
      var ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return Optional.of(ascii)
          .filter(it -> it.length() <= LONGEST_DOMAIN && DOMAIN.matcher(it).matches());
    } catch (IllegalArgumentException noDomain) {
      return Optional.empty();
    }
  }

  private static String local(String text) {
    return text.substring(0, text.indexOf('@'));
  }

  private static String domain(String text) {
    return text.substring(text.indexOf('@') + 1);
  }
}
