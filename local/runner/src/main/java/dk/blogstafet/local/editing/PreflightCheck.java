package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.blogstafet.local.proofing.LintFinding;
import dk.blogstafet.local.proofing.ManuscriptLinter;
import dk.blogstafet.local.speech.CommandMessages;
import dk.blogstafet.relay.DanishTime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Checks a manuscript before it is sent, as `blogstafet check` does. The relay's categories are
/// left to the site, which knows them.
final class PreflightCheck {
  @Option(names = "--force", description = "Send the post although it has errors that check finds.")
  private boolean force;

  /// Whether the manuscript may be sent. Where it may not, says so, with every error by line.
  ///
  /// @throws SheetFile.Unreadable if the file can't be read
  boolean permits(Path file, CliEnvironment environment, CommandOutput output)
      throws EditorFiles.UnreadableFileException {
    var errors = force ? List.<LintFinding>of() : errors(file, environment);
    if (!errors.isEmpty()) {
      refuse(file, errors, output);
    }
    return errors.isEmpty();
  }

  private static List<LintFinding> errors(Path file, CliEnvironment environment)
      throws EditorFiles.UnreadableFileException {
    var messages = CommandMessages.of(environment.environment(), false);
    var today = DanishTime.today(environment.clock());
    var folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of(""));
    return new ManuscriptLinter(messages, Optional.empty(), today)
        .read(EditorFiles.bytes(file), folder).findings().stream()
            .filter(LintFinding::isError)
            .toList();
  }

  private static void refuse(Path file, List<LintFinding> errors, CommandOutput output) {
    var body = JsonNodeFactory.instance.objectNode();
    var array = body.putArray("findings");
    var lines = new ArrayList<String>();
    for (var error : errors) {
      array
          .addObject()
          .put("line", error.line())
          .put("code", error.code())
          .put("sentence", error.sentence());
      lines.add(file + ":" + error.line() + ": " + error.sentence());
    }
    lines.add("Nothing was sent. Fix the errors above, or send the post as it is with --force.");
    output.bad("flawed", body, lines);
  }
}
