package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.speech.TerminalColours;
import dk.blogstafet.local.text.TerminalText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Says how a command ended: to people in lines, good news on one stream and bad news on the other;
/// to programs in one JSON object.
final class CommandOutput {
  private static final int SHOWN = 100;

  private final PrintWriter out;
  private final PrintWriter errors;
  private final TerminalColours colours;
  private final boolean json;

  CommandOutput(PrintWriter out, PrintWriter errors, TerminalColours colours, boolean json) {
    this.out = out;
    this.errors = errors;
    this.colours = colours;
    this.json = json;
  }

  /// Says something on the way, to people only.
  void whisper(String sentence) {
    if (!json) {
      errors.println(TerminalText.visible(sentence));
    }
  }

  /// Says what came of a request, and gives the exit code.
  ///
  /// @param words for people where it went well; the first line is the news
  /// @param place says where a flaw's field stands, as people know it
  int end(ApiResult result, Function<JsonNode, List<String>> words, UnaryOperator<String> place) {
    switch (result) {
      case ApiResult.Done(var body) -> good(body, words.apply(body));
      case ApiResult.Refused problem -> bad("refused", problem.body(), refusal(problem, place));
      case ApiResult.NoAnswer noAnswer ->
          bad("unanswered", text("reason", noAnswer.reason()), lines(noAnswer));
    }
    return EditorExitCodes.of(result);
  }

  /// Says that something is as it should be.
  ///
  /// @param body for programs
  /// @param lines for people; the first is the news
  void good(JsonNode body, List<String> lines) {
    if (json) {
      out.println(object("done", body));
    } else {
      out.println(colours.good(TerminalText.visible(lines.getFirst())));
      lines.stream().skip(1).map(TerminalText::visible).forEach(out::println);
    }
  }

  /// Says that something isn't.
  ///
  /// @param outcome for programs
  /// @param lines for people; the first is the news
  void bad(String outcome, JsonNode body, List<String> lines) {
    if (json) {
      out.println(object(outcome, body));
    } else {
      errors.println(colours.bad(TerminalText.visible(lines.getFirst())));
      lines.stream().skip(1).map(TerminalText::visible).forEach(errors::println);
    }
  }

  /// An object with one member.
  static ObjectNode text(String name, String value) {
    return JsonNodeFactory.instance.objectNode().put(name, value);
  }

  private static ObjectNode object(String outcome, JsonNode body) {
    var object = text("outcome", outcome);
    if (body instanceof ObjectNode members) {
      object.setAll(members);
    }
    return object;
  }

  private static List<String> refusal(ApiResult.Refused refused, UnaryOperator<String> place) {
    var lines = new ArrayList<String>();
    var detail = refused.detail();
    lines.add(
        detail.isEmpty()
            ? "The address answered "
                + refused.status()
                + ", and not as a Blogstafet site does. Is --site right?"
            : detail);
    for (var flaw : refused.body().path("flaws")) {
      var at = flaw.path("at").asText();
      lines.add("  " + place.apply(at) + ": " + flaw.path("sentence").asText());
    }
    if (refused.body().has("current")) {
      lines.add("Current version: " + refused.body().path("current").asText());
    }
    return lines.subList(0, Math.min(lines.size(), SHOWN));
  }

  private static List<String> lines(ApiResult.NoAnswer answer) {
    return answer.wasSent()
        ? List.of(
            answer.reason(), "Run the same command again: it is safe, the site does it only once.")
        : List.of(answer.reason());
  }
}
