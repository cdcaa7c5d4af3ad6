package dk.blogstafet.mail;

import dk.blogstafet.relay.host.HostName;
import dk.blogstafet.relay.validation.MailboxSyntax;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.ValidationError;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An email address. [MailboxSyntax] decides which addresses are accepted; rows of earlier versions
/// may contain one that is no longer accepted, and can still be read.
///
/// @param text as typed, with the domain in lower case and ASCII
public record EmailAddress(String text) {
  /// The field name in validation errors.
  public static final String AT = "email";

  private static final Set<String> GMAIL = Set.of("gmail.com", "googlemail.com");

  public EmailAddress {
    if (!MailboxSyntax.isNormalized(text)) {
      throw new IllegalArgumentException("Invalid email address");
    }
  }

  /// Returns the error in a typed address, if any.
  public static Optional<ValidationError> errorOf(@Nullable String typed) {
    return MailboxSyntax.errorOf(TextField.EMAIL, typed, AT);
  }

  /// Parses a typed address; empty if [#errorOf] returns an error.
  public static Optional<EmailAddress> parse(@Nullable String typed) {
    return typed == null || errorOf(typed).isPresent()
        ? Optional.empty()
        : MailboxSyntax.normalize(typed).map(EmailAddress::new);
  }

  /// Returns the form that all spellings of a mailbox share: lower case, without a plus sign and
  /// the text behind it. At Gmail dots are removed as well (Gmail's help, "Dots don't matter in
  /// Gmail addresses").
  public String folded() {
    var local = local(text).toLowerCase(Locale.ROOT);
    var plus = local.indexOf('+');
    var mailbox = plus > 0 ? local.substring(0, plus) : local;
    return GMAIL.contains(domain(text))
        ? mailbox.replace(".", "") + "@gmail.com"
        : mailbox + "@" + domain(text);
  }

  /// Returns the address for display, with the domain in its own script.
  public String shown() {
    return local(text) + "@" + HostName.toUnicode(domain(text));
  }

  /// Returns the address that version 0.1.0 derived from this one, if different: with IDNA 2003 it
  /// read straße.example as strasse.example. It stored that address, and email goes there.
  public Optional<EmailAddress> addressOfVersion010() {
    try {
      var domain = IDN.toASCII(HostName.toUnicode(domain(text))).toLowerCase(Locale.ROOT);
      return parse(local(text) + "@" + domain).filter(it -> !it.equals(this));
    } catch (IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  /// Does not return the address, because this text may end up in a log.
  @Override
  public String toString() {
    return "an email address";
  }

  private static String local(String text) {
    return text.substring(0, text.indexOf('@'));
  }

  private static String domain(String text) {
    return text.substring(text.indexOf('@') + 1);
  }
}
