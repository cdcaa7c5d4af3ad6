package dk.blogstafet.local.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Deploys the template with AWS's SAM CLI to an emulator of AWS.
final class DeployStage implements SoakStage {
  private static final long PATIENCE_MINUTES = 60;
  private static final String FACT = "  ";

  @Override
  public String name() {
    return "deploy";
  }

  @Override
  public String claim() {
    return "`sam deploy` of the template and the packages creates a stack in which"
        + " editors and readers can do everything; a second deployment with every"
        + " parameter changed, and deployments of a new and of the previous version, lose"
        + " no data, and deletion leaves nothing behind. With IAM the functions' roles"
        + " suffice, and without any one of their statements a request is denied.";
  }

  @Override
  public String limitations() {
    return "The emulator (MiniStack) is not AWS: no quotas, no delays between regions, no"
        + " real CloudFront, SES and Lambda images. Replacements for missing features are"
        + " listed here.";
  }

  @Override
  public String options(SoakOptions options) {
    return "";
  }

  @Override
  public StageResult run(SoakOptions soakOptions) throws IOException, InterruptedException {
    var folder = Files.createDirectories(soakOptions.folder());
    var builder = new StageResultBuilder();
    for (var options : List.of(List.<String>of(), List.of("--iam"))) {
      var log = folder.resolve(options.isEmpty() ? "deploy.txt" : "deploy-iam.txt");
      var code = run(soakOptions.root(), options, log);
      var lines = Files.readAllLines(log);
      var what = options.isEmpty() ? "stack lifecycle" : "identities";
      tell(builder, what, lines);
      if (code != 0) {
        var failure = "local/deploy-check " + String.join(" ", options) + " ended with " + code;
        return builder.with(List.of(failure + ":\n" + String.join("\n", tail(lines))));
      }
    }
    return builder.with(List.of());
  }

  private static int run(Path root, List<String> options, Path log)
      throws IOException, InterruptedException {
    var command = new ProcessBuilder(root.resolve("local/deploy-check").toString());
    command.command().addAll(options);
    var process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      throw new IOException("local/deploy-check timed out; its output is in " + log);
    }
    return process.exitValue();
  }

  private static void tell(StageResultBuilder builder, String what, List<String> lines) {
    var told = lines.stream().filter(line -> line.startsWith(FACT)).map(String::strip).toList();
    for (var number = 1; number <= told.size(); number++) {
      builder.add(what + ", " + number, told.get(number - 1));
    }
  }

  private static List<String> tail(List<String> lines) {
    return lines.subList(Math.max(0, lines.size() - 20), lines.size());
  }
}
