package dk.blogstafet.relay.change;

import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.validation.FieldReader;
import dk.blogstafet.relay.validation.MailboxSyntax;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.TextNormalizer;
import dk.blogstafet.relay.validation.Validated;
import dk.blogstafet.relay.validation.ValidationError;
import dk.blogstafet.relay.validation.WebLink;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Validates the site's description and reports all errors at once.
final class SiteValidator {
  private final FieldReader reader = new FieldReader();

  private SiteValidator() {}

  static Validated<Site> of(SiteDraft draft) {
    return new SiteValidator().check(draft);
  }

  private Validated<Site> check(SiteDraft draft) {
    var name = reader.text(TextField.SITE_NAME, draft.name(), "name");
    var publisher = reader.text(TextField.PUBLISHER, draft.publisher(), "publisher");
    var editor =
        reader.text(TextField.RESPONSIBLE_EDITOR, draft.responsibleEditor(), "responsibleEditor");
    var address = reader.text(TextField.POSTAL_ADDRESS, draft.postalAddress(), "postalAddress");
    var sender = email(TextField.SENDER, draft.sender(), "sender");
    var contact = email(TextField.CONTACT, draft.contact(), "contact");
    var home = home(draft.home());
    var language = reader.language(draft.language());
    var licence = reader.text(TextField.LICENCE, draft.licence(), "licence");
    return reader.areFine()
        ? new Validated.Valid<>(
            new Site(
                    name,
                    publisher,
                    editor,
                    address,
                    sender,
                    contact,
                    home.orElseThrow(),
                    language.orElseThrow())
                .withLicence(licence))
        : new Validated.Invalid<>(reader.errors());
  }

  /// Returns an address as typed, because pages show it.
  private String email(TextField field, @Nullable String value, String at) {
    MailboxSyntax.errorOf(field, value, at).ifPresent(reader::add);
    return value == null ? "" : TextNormalizer.line(value);
  }

  private Optional<URI> home(@Nullable String value) {
    if (value == null || value.isBlank()) {
      reader.add(new ValidationError.MissingValue("home"));
      return Optional.empty();
    }
    var home = WebLink.parse(value).filter(Site::isHome);
    if (home.isEmpty()) {
      reader.add(new ValidationError.MalformedValue("home", ValidationError.ValueFormat.HOME));
    }
    return home;
  }
}
