package dk.blogstafet.local.soak;

import dk.blogstafet.local.soak.schema.SchemathesisRun;
import java.io.IOException;
import java.nio.file.Files;

/// Compares the running API with its description.
final class SchemaStage implements SoakStage {
  private static final int EXAMPLES = 50;

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public String claim() {
    return "Every operation answers any request as `docs/openapi.yaml` describes: status,"
        + " type, headers and body; requests that violate the description are rejected,"
        + " and those that need a signature have no effect without one.";
  }

  @Override
  public String limitations() {
    return "The local front replaces API Gateway and CloudFront. Pages for readers and"
        + " links in mails are not in the description: the stage `inputs` covers them.";
  }

  @Override
  public String options(SoakOptions options) {
    return "--seed " + options.seed();
  }

  @Override
  public StageResult run(SoakOptions options) throws IOException, InterruptedException {
    var folder = Files.createDirectories(options.folder());
    var data = Files.createTempDirectory(folder, "schema");
    var result =
        SchemathesisRun.run(
            options.root(), folder.resolve("schemathesis"), data, options.seed(), EXAMPLES);
    var builder = new StageResultBuilder();
    builder
        .add("tool", "Schemathesis, pinned in local/lab/soak/schemathesis/requirements.txt")
        .count("operations", result.operations())
        .count("calls, signed if the operation requires it", result.calls())
        .add("seed", options.seed());
    var reasons = SchemathesisRun.leftOut(options.root());
    for (var number = 1; number <= reasons.size(); number++) {
      builder.add("left out, " + number, reasons.get(number - 1));
    }
    return builder.with(result.failures());
  }
}
