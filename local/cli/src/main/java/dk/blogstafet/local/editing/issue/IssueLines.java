package dk.blogstafet.local.editing.issue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.relay.DanishTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Describes issues in lines.
record IssueLines(CommandMessages messages) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(DanishTime.ZONE);

  /// A line of a list: the issue, when it is due, its state, and its numbers of posts and readers.
  String row(JsonNode issue) {
    var counts =
        issue.path("counted").asBoolean()
            ? messages.text(
                "issue.row.sent", issue.path("sent").asInt(), issue.path("readers").asInt())
            : "";
    return messages.text(
        "issue.row",
        String.format(Locale.ROOT, "%-16s", issue.path("issue").asText()),
        MOMENT.format(Instant.parse(issue.path("due").asText())),
        state(issue),
        posts(issue),
        counts);
  }

  /// An issue that was stopped before it was cut has no posts to speak of.
  private String posts(JsonNode issue) {
    var posts = issue.path("posts").size();
    return posts == 0 && issue.path("state").asText().equals("stopped")
        ? ""
        : messages.text("issue.row.posts", posts);
  }

  private String state(JsonNode issue) {
    return messages.text("issue.state." + issue.path("state").asText());
  }

  /// The lines of one issue: how it stands, its numbers, its posts and unknown mails.
  List<String> whole(JsonNode issue) {
    var lines = new ArrayList<String>();
    lines.add(
        messages.text(
            "issue.headline",
            issue.path("issue").asText(),
            messages.text("issue.frequency." + issue.path("frequency").asText("correction")),
            state(issue)));
    lines.add(issue.path("status").asText());
    if (issue.has("notice")) {
      lines.add(issue.path("notice").asText());
    }
    if (issue.path("counted").asBoolean()) {
      lines.add(counts(issue));
    }
    issue.path("posts").forEach(post -> lines.add("  " + post.asText()));
    issue.path("unknownMails").forEach(mail -> lines.add(unknown(mail)));
    return lines;
  }

  private String counts(JsonNode issue) {
    return messages.text(
        "issue.counts",
        issue.path("readers").asInt(),
        issue.path("sent").asInt(),
        issue.path("failed").asInt(),
        issue.path("skipped").asInt(),
        issue.path("unknown").asInt(),
        issue.path("bounced").asInt(),
        issue.path("complained").asInt());
  }

  private String unknown(JsonNode mail) {
    return messages.text(
        "issue.unknown-mail",
        mail.path("batch").asText(),
        mail.path("place").asText(),
        mail.path("code").asText());
  }
}
