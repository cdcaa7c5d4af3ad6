package dk.blogstafet.newsletter;

import dk.blogstafet.relay.MailboxSyntax;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Who may get mail from a site that isn't the real one: addresses, everyone at a domain, or simply
/// everyone. Capitals make no difference; a domain's subdomains are others.
public final class MailAllowList {
  private static final String EVERYONE = "*";

  private final Set<String> entries;

  private MailAllowList(Set<String> entries) {
    this.entries = Set.copyOf(entries);
  }

  /// Reads a list like `a@b.example, @c.example`, or `*` for everyone. An empty one allows nobody.
  ///
  /// @throws IllegalArgumentException if an entry is none of the three
  public static MailAllowList parse(String list) {
    var entries = new HashSet<String>();
    Arrays.stream(list.split(",", -1))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .forEach(entry -> entries.add(required(entry)));
    return new MailAllowList(entries);
  }

  /// Whether an address may get mail.
  public boolean allows(String address) {
    var folded = address.toLowerCase(Locale.ROOT);
    var domain = folded.substring(Math.max(folded.lastIndexOf('@'), 0));
    return entries.contains(EVERYONE) || entries.contains(folded) || entries.contains(domain);
  }

  /// Names nobody.
  @Override
  public String toString() {
    return "MailAllowList of " + entries.size();
  }

  private static String required(String entry) {
    return read(entry)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "An allow-list has addresses (a@b.example), domains (@c.example) or *, with commas"
                    + " between them."));
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
