package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.blogstafet.local.proofing.Finding;
import dk.blogstafet.local.proofing.Proofreader;
import dk.blogstafet.local.speech.Speech;
import dk.blogstafet.relay.DanishTime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Checks a manuscript before it is sent, as `blogstafet check` does. The relay's categories are
/// left to the site, which knows them.
final class CheckFirst {
  @Option(names = "--force", description = "Send the post although it has errors that check finds.")
  private boolean force;

  /// Whether the manuscript may be sent. Where it may not, says so, with every error by line.
  ///
  /// @throws SheetFile.Unreadable if the file can't be read
  boolean permits(Path file, Surroundings surroundings, Voice voice) throws SheetFile.Unreadable {
    var errors = force ? List.<Finding>of() : errors(file, surroundings);
    if (!errors.isEmpty()) {
      refuse(file, errors, voice);
    }
    return errors.isEmpty();
  }

  private static List<Finding> errors(Path file, Surroundings surroundings)
      throws SheetFile.Unreadable {
    var speech = Speech.of(surroundings.environment(), false);
    var today = DanishTime.today(surroundings.clock());
    var folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of(""));
    return new Proofreader(speech, Optional.empty(), today)
        .read(SheetFile.bytes(file), folder).findings().stream().filter(Finding::isError).toList();
  }

  private static void refuse(Path file, List<Finding> errors, Voice voice) {
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
    voice.bad("flawed", body, lines);
  }
}
