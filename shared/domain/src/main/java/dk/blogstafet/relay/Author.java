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
/// @param portrait a picture of the author
public record Author(
    String name,
    String title,
    String workplace,
    Optional<AuthorRole> role,
    String biography,
    Optional<URI> website,
    Optional<OrcidId> orcid,
    Optional<PictureName> portrait) {
  public Author {
    TextField.AUTHOR_NAME.require(name);
    TextField.AUTHOR_TITLE.require(title);
    TextField.AUTHOR_WORKPLACE.require(workplace);
    TextField.AUTHOR_BIOGRAPHY.require(biography);
    website.ifPresent(WebLink::require);
  }

  /// Creates an author without a portrait.
  public Author(
      String name,
      String title,
      String workplace,
      Optional<AuthorRole> role,
      String biography,
      Optional<URI> website,
      Optional<OrcidId> orcid) {
    this(name, title, workplace, role, biography, website, orcid, Optional.empty());
  }

  /// Creates an author without biography, links and portrait.
  public Author(String name, String title, String workplace, Optional<AuthorRole> role) {
    this(name, title, workplace, role, "", Optional.empty(), Optional.empty());
  }

  /// Returns the author's name in addresses.
  public AuthorId id() {
    return AuthorId.of(this);
  }

  /// Returns whether there is a biography, a link or a portrait.
  public boolean hasProfile() {
    return !biography.isEmpty() || website.isPresent() || orcid.isPresent() || portrait.isPresent();
  }

  /// Returns biography, website and ORCID iD as texts, each empty if not given, and the portrait's
  /// name if there is one.
  public Stream<String> profile() {
    var texts =
        Stream.of(
            biography, website.map(URI::toString).orElse(""), orcid.map(OrcidId::text).orElse(""));
    return Stream.concat(texts, portrait.stream().map(PictureName::text));
  }
}
