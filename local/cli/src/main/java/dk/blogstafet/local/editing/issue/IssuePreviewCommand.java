package dk.blogstafet.local.editing.issue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.runtime.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `blogstafet issue preview`: prints an issue's mail, or writes its HTML to a file.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "preview",
    mixinStandardHelpOptions = true,
    footer = {
      "  blogstafet issue preview skygge-i-byen 2026-W48",
      "  blogstafet issue preview skygge-i-byen 2026-W48 --out nyhedsbrev.html"
    },
    exitCodeList = {"0:", "1:", "2:", "3:", "5:", "6:"})
final class IssuePreviewCommand extends SingleIssueCommand {
  @Option(names = "--out", paramLabel = "${bundle:label.file}")
  private @Nullable Path out;

  IssuePreviewCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    var _ = path();
    try (var session = session()) {
      var result = read(session, "/preview");
      if (out != null && result instanceof ApiResult.Done(var mail)) {
        write(out, mail.path("html").asText());
      }
      return session.run(() -> result, this::lines);
    }
  }

  private void write(Path file, String html) {
    try {
      Files.writeString(file, html);
    } catch (IOException failure) {
      throw invalid("issue.preview.unwritable", file);
    }
  }

  private List<String> lines(JsonNode mail) {
    var lines = new ArrayList<String>();
    var readers = mail.path("readers").asInt();
    lines.add(text("issue.preview.subject", mail.path("subject").asText()));
    lines.add(
        text(
            mail.path("more").asBoolean() ? "issue.preview.more" : "issue.preview.facts",
            mail.path("bytes").asInt(),
            readers));
    if (out == null) {
      lines.add("");
      lines.addAll(mail.path("text").asText().lines().toList());
    } else {
      lines.add(text("issue.preview.written", out));
    }
    return lines;
  }
}
