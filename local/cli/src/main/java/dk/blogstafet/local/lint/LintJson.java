package dk.blogstafet.local.lint;

import dk.blogstafet.gateway.JsonWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Describes the results of a check for programs, as one JSON object.
final class LintJson {
  private LintJson() {}

  static String of(Map<Path, LintResult> proofs) {
    var isFine = proofs.values().stream().noneMatch(LintResult::hasErrors);
    return JsonWriter.object(json -> {
      json.text("outcome", isFine ? "fine" : "errors");
      json.objects("files", List.copyOf(proofs.entrySet()), LintJson::file);
    });
  }

  private static void file(JsonWriter json, Map.Entry<Path, LintResult> read) {
    json.text("file", read.getKey().toString());
    json.objects("findings", read.getValue().findings(), LintJson::finding);
    read.getValue()
        .lix()
        .ifPresent(lix ->
            json.object(
                "lix",
                it -> {
                  it.number("value", lix.value());
                  it.text("level", lix.level().tag());
                  it.number("words", lix.words());
                  it.number("sentences", lix.sentences());
                  it.number("longWords", lix.longWords());
                }));
  }

  private static void finding(JsonWriter json, LintFinding finding) {
    json.number("line", finding.line());
    json.text("weight", finding.severity().tag());
    json.text("code", finding.code());
    json.text("message", finding.sentence());
  }
}
