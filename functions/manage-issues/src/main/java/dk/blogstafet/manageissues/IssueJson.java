package dk.blogstafet.manageissues;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.issue.DeliveryRecord;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueContent;
import dk.blogstafet.newsletter.issue.IssueState;
import dk.blogstafet.newsletter.issue.editing.IssueReport;
import dk.blogstafet.relay.PostId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Writes issues as JSON.
final class IssueJson {
  private IssueJson() {}

  /// Writes an issue's time, state and numbers.
  static void write(JsonWriter json, IssueReport report) {
    var key = report.key();
    json.text("issue", key.id().text());
    json.text("frequency", key.frequency().map(MailFrequency::label));
    json.text("due", report.due().toString());
    json.text("state", state(report));
    json.texts("posts", report.posts().stream().map(PostId::slug).toList());
    report.issue().ifPresent(issue -> write(json, issue));
  }

  /// Returns `upcoming` for an issue that does not exist yet, and `paused` for a paused one.
  static String state(IssueReport report) {
    return report
        .issue()
        .map(issue ->
            issue.pause().isPresent() && !issue.state().isFinal()
                ? "paused"
                : issue.state().name().toLowerCase(Locale.ROOT))
        .orElse("upcoming");
  }

  private static void write(JsonWriter json, Issue issue) {
    var counts = issue.counts();
    json.number("version", issue.version());
    json.text("cut", cut(issue).map(it -> it.cut().toString()));
    json.number("readers", issue.audience().readers());
    json.bool("counted", issue.audience().isComplete());
    json.number("sent", counts.sent());
    json.number("failed", counts.failed());
    json.number("skipped", counts.skipped());
    json.number("unknown", counts.unknown());
    json.number("bounced", counts.bounced());
    json.number("complained", counts.complained());
    json.text("goAhead", issue.goAhead().map(Instant::toString));
    json.text("address", address(issue));
    issue
        .pause()
        .ifPresent(pause ->
            json.object(
                "pause",
                it -> {
                  it.text("reason", pause.reason().label());
                  it.text("at", pause.at().toString());
                }));
    issue
        .obstacle()
        .ifPresent(obstacle ->
            json.object(
                "obstacle",
                it -> {
                  it.text("code", obstacle.code());
                  it.text("since", obstacle.since().toString());
                }));
  }

  private static Optional<String> address(Issue issue) {
    return cut(issue).map(_ -> issue.key().id().path(issue.key().relay()));
  }

  /// Returns the content of an issue that was cut. A correction has content before that, also if it
  /// is stopped.
  private static Optional<IssueContent> cut(Issue issue) {
    var isCut =
        (issue.key().isCorrection() && issue.state() == IssueState.STOPPED)
            ? issue.audience().isComplete()
            : issue.state().isCut();
    return issue.content().filter(_ -> isCut);
  }

  /// Writes a line of the ledger, which names no reader.
  static void write(JsonWriter json, DeliveryRecord line) {
    json.number("batch", line.key().batch());
    json.number("place", line.key().place());
    json.text("code", line.code());
    json.text("at", line.at().toString());
  }
}
