package dk.blogstafet.local.proof;

import dk.blogstafet.local.proof.schema.SchemathesisRun;
import java.io.IOException;
import java.nio.file.Files;

/// The running API beside its description.
final class SchemaStage implements SoakStage {
  private static final int EXAMPLES = 50;

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public String claim() {
    return "Every operation answers as `docs/openapi.yaml` says, whatever it is sent: status, type,"
        + " headers and body; what breaks the description is refused, and what asks for a signature"
        + " does nothing without one.";
  }

  @Override
  public String leftOpen() {
    return "The machine's own front stands where API Gateway and CloudFront stand on AWS. Pages for"
               + " readers and the links in mails are not in the description: the inputs see to"
               + " those.";
  }

  @Override
  public String options(SoakOptions options) {
    return "--seed " + options.seed();
  }

  @Override
  public StageResult prove(SoakOptions options) throws IOException, InterruptedException {
    var folder = Files.createDirectories(options.folder());
    var data = Files.createTempDirectory(folder, "schema");
    var result =
        SchemathesisRun.run(
            options.root(), folder.resolve("schemathesis"), data, options.seed(), EXAMPLES);
    var builder = new StageResultBuilder();
    builder
        .tell("by", "Schemathesis, pinned in local/proof/schemathesis/requirements.txt")
        .count("operations", result.operations())
        .count("calls, signed where that is asked for", result.calls())
        .tell("seed", options.seed());
    var reasons = SchemathesisRun.leftOut(options.root());
    for (var number = 1; number <= reasons.size(); number++) {
      builder.tell("left out, " + number, reasons.get(number - 1));
    }
    return builder.with(result.failures());
  }
}
