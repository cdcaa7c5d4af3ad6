package dk.blogstafet.mail;

import dk.blogstafet.relay.validation.MailboxSyntax;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The recipients that a non-production site may send email to: addresses, domains, or everyone.
/// Case is ignored; a domain does not include its subdomains.
public final class MailAllowList {
  private static final String EVERYONE = "*";

  private final Set<String> entries;

  private MailAllowList(Set<String> entries) {
    this.entries = Set.copyOf(entries);
  }

  /// Parses a list such as `a@b.example, @c.example`, or `*` for everyone. An empty list allows no
  /// recipients.
  ///
  /// @throws IllegalArgumentException if an entry has none of the three forms
  public static MailAllowList parse(String list) {
    var entries = new HashSet<String>();
    Arrays.stream(list.split(",", -1))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .forEach(entry -> entries.add(required(entry)));
    return new MailAllowList(entries);
  }

  /// Returns whether an address may receive email.
  public boolean allows(String address) {
    var folded = address.toLowerCase(Locale.ROOT);
    var domain = folded.substring(Math.max(folded.lastIndexOf('@'), 0));
    return entries.contains(EVERYONE) || entries.contains(folded) || entries.contains(domain);
  }

  /// Does not return the entries.
  @Override
  public String toString() {
    return "MailAllowList of " + entries.size();
  }

  private static String required(String entry) {
    return read(entry)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "An allow-list consists of addresses (a@b.example), domains (@c.example) or *,"
                    + " separated by commas."));
  }

  private static Optional<String> read(String entry) {
    if (entry.equals(EVERYONE)) {
      return Optional.of(entry);
    }
    return entry.startsWith("@")
        ? MailboxSyntax.domain(entry.substring(1)).map(domain -> "@" + domain)
        : EmailAddress.parse(entry).map(it -> it.text().toLowerCase(Locale.ROOT));
  }
}
