package dk.blogstafet.relay;

import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.WebLink;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/// An author of a post. Everything but the name is empty if not given.
///
/// @param biography one line about the author
/// @param website the author's own page
public record Author(
    String name,
    String title,
    String workplace,
    Optional<AuthorRole> role,
    String biography,
    Optional<URI> website,
    Optional<OrcidId> orcid) {
  public Author {
    TextField.AUTHOR_NAME.require(name);
    TextField.AUTHOR_TITLE.require(title);
    TextField.AUTHOR_WORKPLACE.require(workplace);
    TextField.AUTHOR_BIOGRAPHY.require(biography);
    website.ifPresent(WebLink::require);
  }

  /// Creates an author without biography and links.
  public Author(String name, String title, String workplace, Optional<AuthorRole> role) {
    this(name, title, workplace, role, "", Optional.empty(), Optional.empty());
  }

  /// Returns the author's name in addresses.
  public AuthorId id() {
    return AuthorId.of(this);
  }

  /// Returns whether there is a biography or a link.
  public boolean hasProfile() {
    return !biography.isEmpty() || website.isPresent() || orcid.isPresent();
  }

  /// Returns biography, website and ORCID iD as texts, each empty if not given.
  public Stream<String> profile() {
    return Stream.of(
        biography, website.map(URI::toString).orElse(""), orcid.map(OrcidId::text).orElse(""));
  }
}
