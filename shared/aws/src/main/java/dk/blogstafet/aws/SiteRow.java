package dk.blogstafet.aws;

import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import java.net.URI;

/// The site in one row.
final class SiteRow {
  /// What every description compares and raises.
  static final String REVISION = "revision";

  private SiteRow() {}

  static Row.Maker write(Site site, Revision revision) {
    var firstHome = site.firstHome().equals(site.home()) ? "" : site.firstHome().toString();
    return Row.at(Keys.SITE)
        .number(REVISION, revision.number())
        .text("name", site.name())
        .text("publisher", site.publisher())
        .text("responsibleEditor", site.responsibleEditor())
        .text("postalAddress", site.postalAddress())
        .text("sender", site.sender())
        .text("contact", site.contact())
        .text("home", site.home().toString())
        .text("firstHome", firstHome)
        .text("language", site.language().tag());
  }

  /// How often the site was described.
  static Revision revision(Row row) {
    return new Revision(row.number(REVISION));
  }

  static Site read(Row row) {
    return new Site(
        row.text("name"),
        row.text("publisher"),
        row.text("responsibleEditor"),
        row.text("postalAddress"),
        row.text("sender"),
        row.text("contact"),
        URI.create(row.text("home")),
        URI.create(row.optionalText("firstHome").orElseGet(() -> row.text("home"))),
        Language.of(row.text("language")));
  }
}
