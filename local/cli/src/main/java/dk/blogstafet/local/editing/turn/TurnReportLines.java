package dk.blogstafet.local.editing.turn;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.i18n.CommandMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Describes one turn in lines: how it stands, what is due, the text, the comments, the candidates
/// and the log.
record TurnReportLines(TurnLines words) {
  List<String> whole(JsonNode turn) {
    var lines = new ArrayList<String>();
    lines.add(
        text(
            "turn.headline",
            turn.path("turn").asText(),
            words.name(turn),
            words.state(turn),
            TurnLines.moment(turn.path("since"))));
    lines.add(turn.path("status").asText());
    lines.addAll(dates(turn));
    lines.addAll(brief(turn));
    lines.addAll(draft(turn.path("draft")));
    turn.path("changes").forEach(it -> lines.addAll(change(it)));
    turn.path("comments").forEach(it -> lines.addAll(comment(it)));
    turn.path("candidates").forEach(it -> lines.addAll(candidate(it)));
    lines.add("");
    turn.path("log").forEach(it -> lines.add(event(it)));
    return lines;
  }

  private List<String> dates(JsonNode turn) {
    var lines = new ArrayList<String>();
    lines.add(
        text(
            "turn.invited",
            TurnLines.date(turn.path("invited")),
            turn.path("by").asText(),
            turn.path("deadline").asText()));
    if (turn.path("postponed").asBoolean()) {
      lines.add(text("turn.postponed"));
    }
    if (turn.path("overdue").asBoolean()) {
      lines.add(text("turn.overdue"));
    }
    if (turn.path("holder").asBoolean()) {
      lines.add(text("turn.holds"));
    }
    Optional.of(turn.path("next"))
        .filter(JsonNode::isTextual)
        .ifPresent(next -> lines.add(text("turn.next", TurnLines.moment(next), due(turn))));
    if (turn.has("post")) {
      lines.add(text("turn.post", turn.path("post").asText()));
    }
    return lines;
  }

  private String due(JsonNode turn) {
    return text(
        switch (turn.path("state").asText()) {
          case "invited" -> "turn.due.answer";
          case "scheduled" -> "turn.due.publication";
          case "published" -> "turn.due.end";
          case "closed", "declined", "returned", "taken-over", "cancelled" -> "turn.due.erasure";
          default -> "turn.due.reminder";
        });
  }

  private List<String> brief(JsonNode turn) {
    var lines = new ArrayList<String>();
    if (turn.has("question")) {
      lines.add(text("turn.question", turn.path("question").asText()));
    }
    var handOver = turn.path("handOver");
    if (handOver.isObject()) {
      lines.add(
          text(
              "turn.hand-over",
              handOver.path("from").asText(),
              handOver.path("greeting").asText()));
      Optional.of(handOver.path("because").asText())
          .filter(it -> !it.isEmpty())
          .ifPresent(it -> lines.add(text("turn.because", it)));
    }
    return lines;
  }

  private List<String> draft(JsonNode draft) {
    if (!draft.isObject()) {
      return List.of();
    }
    var lines = new ArrayList<>(List.of("", draft.path("title").asText()));
    lines.add(text("turn.byline", author(draft), draft.path("category").asText()));
    lines.add("");
    lines.addAll(draft.path("teaser").asText().lines().toList());
    lines.add("");
    lines.addAll(draft.path("text").asText().lines().toList());
    return lines;
  }

  /// A part that changed since an editor approved the text, old lines first.
  private List<String> change(JsonNode change) {
    var lines = new ArrayList<String>();
    change.path("before").asText().lines().forEach(it -> lines.add("- " + it));
    change.path("after").asText().lines().forEach(it -> lines.add("+ " + it));
    return paragraph(text("turn.change", change.path("field").asText()), lines);
  }

  private static String author(JsonNode draft) {
    return Stream.of("author", "authorTitle", "workplace")
        .map(it -> draft.path(it).asText())
        .filter(it -> !it.isBlank())
        .collect(Collectors.joining(", "));
  }

  private List<String> comment(JsonNode comment) {
    var lines = new ArrayList<String>();
    if (comment.has("paragraph")) {
      lines.add(text("turn.comment.paragraph", comment.path("paragraph").asText()));
    }
    lines.addAll(comment.path("text").asText().lines().toList());
    if (comment.has("before")) {
      lines.add(
          text(
              "turn.comment.proposal",
              comment.path("before").asText(),
              comment.path("after").asText()));
      lines.add(
          text(comment.path("taken").asBoolean() ? "turn.comment.taken" : "turn.comment.open"));
    }
    var headline =
        text(
            "turn.comment",
            comment.path("number").asText(),
            comment.path("by").asText(),
            TurnLines.date(comment.path("at")));
    return paragraph(headline, lines);
  }

  private List<String> candidate(JsonNode candidate) {
    var number = candidate.path("number").asText();
    var headline =
        candidate.has("invited")
            ? text("turn.candidate.invited", number, candidate.path("invited").asText())
            : text("turn.candidate", number, candidate.path("name").asText());
    var lines = new ArrayList<>(candidate.path("greeting").asText().lines().toList());
    if (candidate.has("because")) {
      lines.add(text("turn.because", candidate.path("because").asText()));
    }
    return paragraph(headline, lines);
  }

  /// Returns an empty line, a headline and indented lines.
  private static List<String> paragraph(String headline, List<String> lines) {
    return Stream.concat(Stream.of("", headline), lines.stream().map(it -> "  " + it)).toList();
  }

  private String event(JsonNode event) {
    var reason = event.path("reason").asText();
    var by = event.path("by").asText();
    var named = "turn.by." + by;
    return text(
        "turn.event",
        TurnLines.moment(event.path("at")),
        action(event.path("action").asText()),
        messages().has(named) ? text(named) : by,
        reason.isEmpty() ? "" : ": " + reason);
  }

  private String action(String action) {
    var key = "turn.action." + action;
    return messages().has(key) ? text(key) : action;
  }

  private CommandMessages messages() {
    return words.messages();
  }

  private String text(String key, Object... blanks) {
    return messages().text(key, blanks);
  }
}
