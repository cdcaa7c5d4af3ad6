package dk.blogstafet.local.proof;

import dk.blogstafet.local.proof.kills.CrashRun;
import java.io.IOException;
import java.nio.file.Files;

/// A process that is killed in the middle of everything.
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
    return "What `./blogstafet up` has acknowledged survives kill -9 at any moment, nothing is"
               + " there twice or by half, every start is clean, and the pages end as a clean"
               + " build.";
  }

  @Override
  public String leftOpen() {
    return "DynamoDB Local and a small S3 server on this machine's disk, not AWS; kill -9, not a"
               + " power cut. DynamoDB Local may lose what it did in its last 20 ms: what is gone"
               + " of that counts apart. Which moments are hit follows from the seed and from how"
               + " fast the machine is: the same seed doesn't hit the same moments again.";
  }

  @Override
  public String options(SoakOptions options) {
    return "--kills " + options.kills() + " --seed " + options.seed();
  }

  @Override
  public StageResult prove(SoakOptions options) throws IOException, InterruptedException {
    var data = Files.createTempDirectory(Files.createDirectories(options.folder()), "kills");
    var result =
        CrashRun.run(
            options.root(),
            data,
            options.seed(),
            options.kills(),
            kill -> console.progress(kill + " of " + options.kills() + " kills"));
    return new StageResultBuilder()
        .count("kills (SIGKILL) during publishing, sign-ups and renewal", options.kills())
        .count("clean starts", options.kills() + 2L)
        .tell("seed of the moments", options.seed())
        .count("posts acknowledged", result.posts())
        .count("sign-ups acknowledged", result.readers())
        .count("mails sent once more, since a kill left nobody knowing", result.again())
        .count("pages compared with a clean build", result.pages())
        .count("of all these gone, acknowledged less than 20 ms before a kill", result.inDoubt())
        .with(result.failures());
  }
}
