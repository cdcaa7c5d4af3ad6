package dk.blogstafet.aws.issue;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.issue.RelayMailing;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.RelayId;
import java.util.EnumMap;

/// How a relay's newsletter is sent, as a row.
final class RelayMailingRow {
  static final String VERSION = "version";

  private RelayMailingRow() {}

  static ItemReader.ItemBuilder write(RelayMailing mailing) {
    var row =
        ItemReader.at(IssueTableKeys.relayMailing(mailing.relay()))
            .text("relay", mailing.relay().slug())
            .flag("automatic", mailing.isAutomatic())
            .number(VERSION, mailing.version());
    mailing.last().forEach((frequency, issue) -> row.map(frequency.label(), write(issue)));
    return row;
  }

  static RelayMailing read(ItemReader reader) {
    var last = new EnumMap<MailFrequency, RelayMailing.LastIssue>(MailFrequency.class);
    for (var frequency : MailFrequency.values()) {
      reader.optionalMap(frequency.label()).ifPresent(map -> last.put(frequency, readLast(map)));
    }
    return new RelayMailing(
        new RelayId(reader.text("relay")), reader.flag("automatic"), last, reader.integer(VERSION));
  }

  private static ItemReader.ItemBuilder write(RelayMailing.LastIssue issue) {
    return ItemReader.within()
        .text("issue", issue.id().text())
        .moment("through", issue.through())
        .moment("floor", issue.floor());
  }

  private static RelayMailing.LastIssue readLast(ItemReader map) {
    return new RelayMailing.LastIssue(
        new IssueId(map.text("issue")), map.moment("through"), map.moment("floor"));
  }
}
