package dk.blogstafet.local.soak;

import dk.blogstafet.local.soak.kills.CrashRun;
import java.io.IOException;
import java.nio.file.Files;

/// Kills a process while it works.
final class CrashStage implements SoakStage {
  private final SoakConsole console;

  CrashStage(SoakConsole soakConsole) {
    this.console = soakConsole;
  }

  @Override
  public String name() {
    return "kills";
  }

  @Override
  public String claim() {
    return "What `./blogstafet up` has acknowledged survives kill -9 at any moment,"
        + " nothing is duplicated or incomplete, every start is clean, and the final"
        + " pages equal a clean build.";
  }

  @Override
  public String limitations() {
    return "DynamoDB Local and a small S3 server on this machine's disk, not AWS; kill"
        + " -9, not a power failure. DynamoDB Local may lose its last 20 ms: losses"
        + " within that time are counted separately. The moments of the kills depend on"
        + " the seed and on the machine's speed: the same seed does not reproduce the"
        + " same moments.";
  }

  @Override
  public String options(SoakOptions options) {
    return "--kills " + options.kills() + " --seed " + options.seed();
  }

  @Override
  public StageResult run(SoakOptions options) throws IOException, InterruptedException {
    var data = Files.createTempDirectory(Files.createDirectories(options.folder()), "kills");
    var result =
        CrashRun.run(
            options.root(),
            data,
            options.seed(),
            options.kills(),
            kill -> console.progress(kill + " of " + options.kills() + " kills"));
    return new StageResultBuilder()
        .count(
            "kills (SIGKILL) during publishing, sign-ups, authors' saves and renewal",
            options.kills())
        .count("clean starts", options.kills() + 2L)
        .add("seed", options.seed())
        .count("posts acknowledged", result.posts())
        .count("versions of an author's text acknowledged", result.saves())
        .count("sign-ups acknowledged", result.readers())
        .count("mails sent twice, because a kill left their delivery unknown", result.again())
        .count("pages compared with a clean build", result.pages())
        .count("of these lost, acknowledged less than 20 ms before a kill", result.inDoubt())
        .with(result.failures());
  }
}
