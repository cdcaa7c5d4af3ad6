package dk.blogstafet.newsletter;

import dk.blogstafet.relay.MailboxSyntax;
import dk.blogstafet.relay.TextField;
import dk.blogstafet.relay.ValidationError;
import dk.blogstafet.relay.host.HostName;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An address that mail can be sent to. What is taken as one says [MailboxSyntax]; rows of earlier
/// versions may have one that is no longer taken, and are read all the same.
///
/// @param text as it was typed, but for the domain, which is in lower case and ASCII
public record EmailAddress(String text) {
  /// Where a draft's address stands in flaws.
  public static final String AT = "email";

  private static final Set<String> GMAIL = Set.of("gmail.com", "googlemail.com");

  public EmailAddress {
    if (!MailboxSyntax.isRead(text)) {
      throw new IllegalArgumentException("Unchecked address");
    }
  }

  /// What is wrong with what somebody typed, if anything.
  public static Optional<ValidationError> flawOf(@Nullable String typed) {
    return MailboxSyntax.flawOf(TextField.EMAIL, typed, AT);
  }

  /// Reads what somebody typed; empty where [#flawOf] finds something.
  public static Optional<EmailAddress> parse(@Nullable String typed) {
    return typed == null || flawOf(typed).isPresent()
        ? Optional.empty()
        : MailboxSyntax.read(typed).map(EmailAddress::new);
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
    return local(text) + "@" + HostName.toUnicode(domain(text));
  }

  /// The address that version 0.1.0 made of this one, if it made another: by IDNA 2003 it read
  /// straße.example as strasse.example. What it stored stands there, and mail goes there.
  public Optional<EmailAddress> formerly() {
    try {
      var domain = IDN.toASCII(HostName.toUnicode(domain(text))).toLowerCase(Locale.ROOT);
      return parse(local(text) + "@" + domain).filter(it -> !it.equals(this));
    } catch (IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  /// Not the address: what is printed may end in a log.
  @Override
  public String toString() {
    return "an e-mail address";
  }

  private static String local(String text) {
    return text.substring(0, text.indexOf('@'));
  }

  private static String domain(String text) {
    return text.substring(text.indexOf('@') + 1);
  }
}
