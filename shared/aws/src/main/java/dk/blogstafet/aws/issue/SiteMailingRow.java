package dk.blogstafet.aws.issue;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.newsletter.issue.SiteMailing;

/// Whether the site's newsletters are sent, as a row.
final class SiteMailingRow {
  static final String VERSION = "version";

  private static final String ORIGIN = "origin";
  private static final String RESTORED = "restored";

  private SiteMailingRow() {}

  static ItemReader.ItemBuilder write(SiteMailing site) {
    var row =
        ItemReader.at(IssueTableKeys.SITE)
            .moment("floor", site.floor())
            .text(ORIGIN, site.origin())
            .number(VERSION, site.version());
    site.restored().ifPresent(it -> row.moment(RESTORED, it));
    return row;
  }

  static SiteMailing read(ItemReader reader) {
    return new SiteMailing(
        reader.optionalMoment(RESTORED),
        reader.moment("floor"),
        reader.text(ORIGIN),
        reader.integer(VERSION));
  }
}
