package dk.blogstafet.aws.relay;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.validation.Language;
import java.net.URI;

/// The site as one row.
final class SiteRow {
  /// Compared and incremented by every change.
  static final String REVISION = "revision";

  private SiteRow() {}

  static ItemReader.ItemBuilder write(Site site, Revision revision) {
    var firstHome = site.firstHome().equals(site.home()) ? "" : site.firstHome().toString();
    return ItemReader.at(PostTableKeys.SITE)
        .number(REVISION, revision.number())
        .text("name", site.name())
        .text("publisher", site.publisher())
        .text("responsibleEditor", site.responsibleEditor())
        .text("postalAddress", site.postalAddress())
        .text("sender", site.sender())
        .text("contact", site.contact())
        .text("home", site.home().toString())
        .text("firstHome", firstHome)
        .text("language", site.language().tag())
        .text("licence", site.licence());
  }

  /// Returns how often the site's description was changed.
  static Revision revision(ItemReader reader) {
    return new Revision(reader.number(REVISION));
  }

  static Site read(ItemReader reader) {
    return new Site(
        reader.text("name"),
        reader.text("publisher"),
        reader.text("responsibleEditor"),
        reader.text("postalAddress"),
        reader.text("sender"),
        reader.text("contact"),
        URI.create(reader.text("home")),
        URI.create(reader.optionalText("firstHome").orElseGet(() -> reader.text("home"))),
        Language.of(reader.text("language")),
        reader.text("licence"));
  }
}
