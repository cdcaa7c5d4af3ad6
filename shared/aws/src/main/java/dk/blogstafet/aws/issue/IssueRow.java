package dk.blogstafet.aws.issue;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueAudience;
import dk.blogstafet.newsletter.issue.IssueContent;
import dk.blogstafet.newsletter.issue.IssueCounts;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.IssuePause;
import dk.blogstafet.newsletter.issue.IssueState;
import dk.blogstafet.newsletter.issue.SendObstacle;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import java.util.Locale;

/// An issue as a row.
final class IssueRow {
  static final String VERSION = "version";

  private static final String GO_AHEAD = "goAhead";

  private IssueRow() {}

  static ItemReader.ItemBuilder write(Issue issue) {
    var row =
        key(issue.key(), IssueTableKeys.issue(issue.key()))
            .text("state", issue.state().name().toLowerCase(Locale.ROOT))
            .map("audience", write(issue.audience()))
            .map("counts", write(issue.counts()))
            .number(VERSION, issue.version());
    issue.content().ifPresent(it -> row.map("content", write(it)));
    issue.pause().ifPresent(it -> row.map("pause", write(it)));
    issue.obstacle().ifPresent(it -> row.map("obstacle", write(it)));
    issue.goAhead().ifPresent(it -> row.moment(GO_AHEAD, it));
    return row;
  }

  static Issue read(ItemReader reader) {
    return new Issue(
        readKey(reader),
        IssueState.valueOf(reader.text("state").toUpperCase(Locale.ROOT)),
        reader.optionalMap("content").map(IssueRow::readContent),
        readAudience(reader.map("audience")),
        readCounts(reader.map("counts")),
        reader.optionalMap("pause").map(IssueRow::readPause),
        reader.optionalMap("obstacle").map(IssueRow::readObstacle),
        reader.optionalMoment(GO_AHEAD),
        reader.integer(VERSION));
  }

  /// Returns the marker of an issue that is not final.
  static ItemReader.ItemBuilder marker(IssueKey issue) {
    return key(issue, IssueTableKeys.openIssue(issue));
  }

  private static ItemReader.ItemBuilder key(IssueKey issue, RowKey key) {
    return ItemReader.at(key).text("relay", issue.relay().slug()).text("issue", issue.id().text());
  }

  /// Reads the key of an issue or a marker.
  static IssueKey readKey(ItemReader reader) {
    return new IssueKey(new RelayId(reader.text("relay")), new IssueId(reader.text("issue")));
  }

  private static ItemReader.ItemBuilder write(IssueContent content) {
    return ItemReader.within()
        .maps(
            "posts",
            content.posts().stream()
                .map(post ->
                    ItemReader.within()
                        .text("id", post.id().slug())
                        .moment("published", post.published()))
                .toList())
        .moment("through", content.through())
        .moment("floor", content.floor())
        .moment("cut", content.cut());
  }

  private static IssueContent readContent(ItemReader map) {
    return new IssueContent(
        map.maps("posts").stream()
            .map(post ->
                new IssueContent.IssuePost(new PostId(post.text("id")), post.moment("published")))
            .toList(),
        map.moment("through"),
        map.moment("floor"),
        map.moment("cut"));
  }

  private static ItemReader.ItemBuilder write(IssueAudience audience) {
    return ItemReader.within()
        .text("cursor", audience.cursor().map(SubscriberId::text).orElse(""))
        .number("batches", audience.batches())
        .number("readers", audience.readers())
        .flag("complete", audience.isComplete())
        .number("finished", audience.finished());
  }

  private static IssueAudience readAudience(ItemReader map) {
    return new IssueAudience(
        map.optionalText("cursor").map(SubscriberId::new),
        map.integer("batches"),
        map.integer("readers"),
        map.flag("complete"),
        map.integer("finished"));
  }

  private static ItemReader.ItemBuilder write(IssueCounts counts) {
    return ItemReader.within()
        .number("sent", counts.sent())
        .number("failed", counts.failed())
        .number("skipped", counts.skipped())
        .number("unknown", counts.unknown())
        .number("bounced", counts.bounced())
        .number("complained", counts.complained())
        .number("toleratedBounces", counts.toleratedBounces())
        .number("toleratedComplaints", counts.toleratedComplaints());
  }

  private static IssueCounts readCounts(ItemReader map) {
    return new IssueCounts(
        map.integer("sent"),
        map.integer("failed"),
        map.integer("skipped"),
        map.integer("unknown"),
        map.integer("bounced"),
        map.integer("complained"),
        map.integer("toleratedBounces"),
        map.integer("toleratedComplaints"));
  }

  private static ItemReader.ItemBuilder write(IssuePause pause) {
    return ItemReader.within().text("reason", pause.reason().label()).moment("at", pause.at());
  }

  private static IssuePause readPause(ItemReader map) {
    return new IssuePause(map.one("reason", IssuePause.PauseReason::of), map.moment("at"));
  }

  private static ItemReader.ItemBuilder write(SendObstacle obstacle) {
    return ItemReader.within().text("code", obstacle.code()).moment("since", obstacle.since());
  }

  private static SendObstacle readObstacle(ItemReader map) {
    return new SendObstacle(map.text("code"), map.moment("since"));
  }
}
