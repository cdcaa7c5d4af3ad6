package dk.blogstafet.local.editing.post;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.lint.LintFinding;
import dk.blogstafet.local.lint.ManuscriptLinter;
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
  @Option(names = "--force")
  private boolean force;

  /// Whether the manuscript may be sent. Where it may not, prints every error with its line.
  ///
  /// @throws InvalidUsageException if the file can't be read
  boolean permits(Path file, EditorCommand command) {
    var errors = force ? List.<LintFinding>of() : errors(file, command);
    if (!errors.isEmpty()) {
      refuse(file, errors, command);
    }
    return errors.isEmpty();
  }

  private static List<LintFinding> errors(Path file, EditorCommand command) {
    var messages = command.messages();
    var today = DanishTime.today(command.environment().clock());
    var folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of(""));
    var linter = new ManuscriptLinter(messages, Optional.empty(), today);
    return linter.read(command.read(file), folder).findings().stream()
        .filter(LintFinding::isError)
        .toList();
  }

  private static void refuse(Path file, List<LintFinding> errors, EditorCommand command) {
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
    lines.add(command.text("publish.has-errors"));
    command.output().bad("flawed", body, lines);
  }
}
