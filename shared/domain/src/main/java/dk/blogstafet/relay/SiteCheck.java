package dk.blogstafet.relay;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the site's description and finds every flaw at once.
final class SiteCheck {
  private final Fields fields = new Fields();

  private SiteCheck() {}

  /// What a check finds.
  sealed interface Result {
    /// Nothing wrong: this is what it says.
    record Sound(Site site) implements Result {}

    /// Every flaw there is, in the order of the fields.
    record Flawed(List<Flaw> flaws) implements Result {}
  }

  static Result of(SiteDraft draft) {
    return new SiteCheck().check(draft);
  }

  private Result check(SiteDraft draft) {
    var name = fields.text(Field.SITE_NAME, draft.name(), "name");
    var publisher = fields.text(Field.PUBLISHER, draft.publisher(), "publisher");
    var editor =
        fields.text(Field.RESPONSIBLE_EDITOR, draft.responsibleEditor(), "responsibleEditor");
    var address = fields.text(Field.POSTAL_ADDRESS, draft.postalAddress(), "postalAddress");
    var sender = email(Field.SENDER, draft.sender(), "sender");
    var contact = email(Field.CONTACT, draft.contact(), "contact");
    var home = home(draft.home());
    var language = fields.language(draft.language());
    return fields.areFine()
        ? new Result.Sound(
            new Site(
                name,
                publisher,
                editor,
                address,
                sender,
                contact,
                home.orElseThrow(),
                language.orElseThrow()))
        : new Result.Flawed(fields.flaws());
  }

  /// As it was typed: pages show it to people.
  private String email(Field field, @Nullable String value, String at) {
    MailboxSyntax.flawOf(field, value, at).ifPresent(fields::add);
    return value == null ? "" : NormalText.line(value);
  }

  private Optional<URI> home(@Nullable String value) {
    if (value == null || value.isBlank()) {
      fields.add(new Flaw.Missing("home"));
      return Optional.empty();
    }
    var home = Link.parse(value).filter(Site::isHome);
    if (home.isEmpty()) {
      fields.add(new Flaw.Malformed("home", Flaw.Form.HOME));
    }
    return home;
  }
}
