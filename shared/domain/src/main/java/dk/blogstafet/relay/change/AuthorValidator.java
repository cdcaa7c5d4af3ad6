package dk.blogstafet.relay.change;

import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.AuthorRole;
import dk.blogstafet.relay.OrcidId;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.FieldReader;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.ValidationError;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Validates the authors of a draft.
final class AuthorValidator {
  private final FieldReader reader;
  private final RelayId relay;

  AuthorValidator(FieldReader fieldReader, RelayId relay) {
    this.reader = fieldReader;
    this.relay = relay;
  }

  List<Author> authors(List<PostDraft.AuthorDraft> drafts) {
    if (drafts.size() > PostMetadata.AUTHORS) {
      reader.add(new ValidationError.TooMany("authors", PostMetadata.AUTHORS, drafts.size()));
      return List.of();
    }
    var authors = new ArrayList<Author>();
    for (var i = 0; i < drafts.size(); i++) {
      author(drafts.get(i), "authors[" + i + "].").ifPresent(authors::add);
    }
    return authors;
  }

  private Optional<Author> author(PostDraft.AuthorDraft draft, String at) {
    var before = reader.errors().size();
    var name = reader.text(TextField.AUTHOR_NAME, draft.name(), at + "name");
    var title = reader.text(TextField.AUTHOR_TITLE, draft.title(), at + "title");
    var workplace = reader.text(TextField.AUTHOR_WORKPLACE, draft.workplace(), at + "workplace");
    var role = side(reader.text(TextField.AUTHOR_SIDE, draft.side(), at + "side"), at + "side");
    var biography = reader.text(TextField.AUTHOR_BIOGRAPHY, draft.biography(), at + "biography");
    var website =
        website(reader.text(TextField.AUTHOR_WEBSITE, draft.website(), at + "website"), at);
    var orcid =
        orcid(reader.text(TextField.AUTHOR_ORCID, draft.orcid(), at + "orcid"), at + "orcid");
    var portrait = portrait(draft, at + "portrait");
    return reader.errors().size() == before
        ? Optional.of(new Author(name, title, workplace, role, biography, website, orcid, portrait))
        : Optional.empty();
  }

  /// Reads an author's address. Manuscripts separate an author's fields by semicolons, so they are
  /// encoded.
  private Optional<URI> website(String text, String at) {
    var link = text.replace(";", "%3B");
    return link.isEmpty() ? Optional.empty() : reader.link(link, at + "website");
  }

  private Optional<OrcidId> orcid(String text, String at) {
    var orcid = OrcidId.parse(text);
    if (!text.isEmpty() && orcid.isEmpty()) {
      reader.add(new ValidationError.MalformedValue(at, ValidationError.ValueFormat.ORCID));
    }
    return orcid;
  }

  private Optional<PictureName> portrait(PostDraft.AuthorDraft draft, String at) {
    var path = reader.text(TextField.AUTHOR_PORTRAIT, draft.portrait(), at);
    var portrait = PictureName.ofPath(relay, path);
    if (!path.isEmpty() && portrait.isEmpty()) {
      reader.add(new ValidationError.MalformedValue(at, ValidationError.ValueFormat.PICTURE));
    }
    return portrait;
  }

  private Optional<AuthorRole> side(String text, String at) {
    var role = AuthorRole.of(text);
    if (!text.isEmpty() && role.isEmpty()) {
      reader.add(new ValidationError.UnknownValue(at, text, AuthorRole.labels()));
    }
    return role;
  }
}
