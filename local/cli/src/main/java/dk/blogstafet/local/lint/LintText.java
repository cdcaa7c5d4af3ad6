package dk.blogstafet.local.lint;

import dk.blogstafet.local.i18n.CommandMessages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Describes the results of a check for people.
final class LintText {
  private final CommandMessages messages;

  LintText(CommandMessages commandMessages) {
    this.messages = commandMessages;
  }

  String of(Map<Path, LintResult> proofs) {
    var lines = new ArrayList<String>();
    proofs.forEach((file, result) -> {
      result.findings().forEach(finding -> lines.add(line(file, finding)));
      lines.addAll(ends(file, result));
    });
    var errors = proofs.values().stream().mapToInt(LintResult::errors).sum();
    var hints = proofs.values().stream().mapToInt(LintResult::hints).sum();
    lines.add(messages.text("check.summary", proofs.size(), errors, hints));
    return String.join("\n", lines);
  }

  private List<String> ends(Path file, LintResult result) {
    var ends = new ArrayList<String>();
    if (result.findings().isEmpty()) {
      ends.add(messages.text("check.fine", file));
    }
    result
        .lix()
        .map(lix -> messages.text("check.lix", file, lix.value(), level(lix)))
        .ifPresent(ends::add);
    return ends;
  }

  private String level(LixScore lix) {
    return messages.text("lix." + lix.level().tag());
  }

  private String line(Path file, LintFinding finding) {
    var weight =
        switch (finding.severity()) {
          case ERROR -> messages.alarming(messages.text("check.error"));
          case HINT -> messages.advising(messages.text("check.hint"));
        };
    return file + ":" + finding.line() + ": " + weight + ": " + finding.sentence();
  }
}
