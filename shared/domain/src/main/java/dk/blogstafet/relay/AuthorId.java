package dk.blogstafet.relay;

import dk.blogstafet.relay.validation.Slug;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// An author's name in a relay's addresses: the folded name, and the ORCID iD if there is one.
/// Authors with equally folded names share a page, unless one has an iD that the other has not.
public record AuthorId(String slug) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /// The maximum length in characters: a slug, a hyphen and an iD.
  private static final int LIMIT = Slug.LIMIT + 20;

  /// The number of hexadecimal digits that stand for a name without Latin letters.
  private static final int DIGITS = 12;

  public AuthorId {
    if (slug.length() > LIMIT || !FORM.matcher(slug).matches()) {
      throw new IllegalArgumentException("Not an author's slug: " + slug);
    }
  }

  static AuthorId of(Author author) {
    var name = Slug.of(author.name());
    var folded = name.isEmpty() ? "forfatter-" + digest(author.name()) : name;
    return new AuthorId(
        author
            .orcid()
            .map(orcid -> folded + "-" + orcid.text().toLowerCase(Locale.ROOT))
            .orElse(folded));
  }

  private static String digest(String name) {
    var normal = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Sha256.hex(normal).substring(0, DIGITS);
  }

  /// Returns the path of the author's page in a relay.
  public String path(RelayId relay) {
    return "/" + relay.slug() + "/forfattere/" + slug + "/";
  }

  @Override
  public String toString() {
    return slug;
  }
}
