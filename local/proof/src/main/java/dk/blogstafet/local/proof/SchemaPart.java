package dk.blogstafet.local.proof;

import dk.blogstafet.local.proof.schema.Schemathesis;
import java.io.IOException;
import java.nio.file.Files;

/// The running API beside its description.
final class SchemaPart implements Part {
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
    return "The machine's own front stands where API Gateway and CloudFront stand on AWS. Pages for readers"
        + " and the links in mails are not in the description: the inputs see to those.";
  }

  @Override
  public String options(Scale scale) {
    return "--seed " + scale.seed();
  }

  @Override
  public Findings prove(Scale scale) throws IOException, InterruptedException {
    var folder = Files.createDirectories(scale.folder());
    var data = Files.createTempDirectory(folder, "schema");
    var outcome =
        Schemathesis.run(
            scale.root(), folder.resolve("schemathesis"), data, scale.seed(), EXAMPLES);
    var facts = new Facts();
    facts
        .tell("by", "Schemathesis, pinned in local/proof/schemathesis/requirements.txt")
        .count("operations", outcome.operations())
        .count("calls, signed where that is asked for", outcome.calls())
        .tell("seed", scale.seed());
    var reasons = Schemathesis.leftOut(scale.root());
    for (var number = 1; number <= reasons.size(); number++) {
      facts.tell("left out, " + number, reasons.get(number - 1));
    }
    return facts.with(outcome.failures());
  }
}
