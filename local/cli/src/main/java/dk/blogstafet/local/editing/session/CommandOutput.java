package dk.blogstafet.local.editing.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.text.TerminalText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/// Prints the result of a command: for people in lines, results to standard output and errors to
/// standard error; for programs as one JSON object to standard output.
public final class CommandOutput {
  private static final int SHOWN = 100;

  private final CommandLine line;
  private final CommandMessages messages;
  private final boolean json;

  CommandOutput(CommandLine line, CommandMessages commandMessages, boolean json) {
    this.line = line;
    this.messages = commandMessages;
    this.json = json;
  }

  /// Prints a progress message, for people only.
  public void whisper(String sentence) {
    if (!json) {
      line.getErr().println(TerminalText.visible(sentence));
    }
  }

  /// Prints the result of a request.
  ///
  /// @param words the lines for people if it succeeded; the first is the headline
  /// @param place finds the file and line of an invalid field
  /// @return the exit code
  int end(ApiResult result, Function<JsonNode, List<String>> words, UnaryOperator<String> place) {
    return switch (result) {
      case ApiResult.Done(var body) -> {
        good(body, words.apply(body));
        yield ExitCodes.DONE;
      }
      case ApiResult.Refused refused -> {
        bad("refused", refused.body(), refusal(refused, place));
        yield code(refused);
      }
      case ApiResult.NoAnswer noAnswer -> {
        bad("unanswered", text("reason", noAnswer.reason()), lines(noAnswer));
        yield ExitCodes.UNAVAILABLE;
      }
    };
  }

  private static int code(ApiResult.Refused refused) {
    if (refused.isAboutTheKey()) {
      return ExitCodes.KEY;
    }
    return refused.isConflict() ? ExitCodes.CONFLICT : ExitCodes.REFUSED;
  }

  /// Prints a result.
  ///
  /// @param body for programs
  /// @param lines for people; the first is the headline
  public void good(JsonNode body, List<String> lines) {
    if (json) {
      line.getOut().println(object("done", body));
    } else {
      print(line.getOut(), messages::good, lines);
    }
  }

  /// Prints an error.
  ///
  /// @param outcome for programs
  /// @param lines for people; the first is the headline
  public void bad(String outcome, JsonNode body, List<String> lines) {
    if (json) {
      line.getOut().println(object(outcome, body));
    } else {
      print(line.getErr(), messages::alarming, lines);
    }
  }

  private static void print(
      PrintWriter stream, UnaryOperator<String> coloured, List<String> lines) {
    stream.println(coloured.apply(TerminalText.visible(lines.getFirst())));
    lines.stream().skip(1).map(TerminalText::visible).forEach(stream::println);
  }

  /// An object with one member.
  public static ObjectNode text(String name, String value) {
    return JsonNodeFactory.instance.objectNode().put(name, value);
  }

  private static ObjectNode object(String outcome, JsonNode body) {
    var object = text("outcome", outcome);
    if (body instanceof ObjectNode members) {
      object.setAll(members);
    }
    return object;
  }

  private List<String> refusal(ApiResult.Refused refused, UnaryOperator<String> place) {
    var lines = new ArrayList<String>();
    var detail = refused.detail();
    lines.add(
        detail.isEmpty()
            ? messages.text("site.not-one", Integer.toString(refused.status()))
            : detail);
    for (var flaw : refused.body().path("flaws")) {
      var at = flaw.path("at").asText();
      lines.add("  " + place.apply(at) + ": " + flaw.path("sentence").asText());
    }
    if (refused.body().has("current")) {
      lines.add(messages.text("site.current-version", refused.body().path("current").asText()));
    }
    return lines.subList(0, Math.min(lines.size(), SHOWN));
  }

  private List<String> lines(ApiResult.NoAnswer answer) {
    return answer.wasSent()
        ? List.of(answer.reason(), messages.text("site.retry"))
        : List.of(answer.reason());
  }
}
