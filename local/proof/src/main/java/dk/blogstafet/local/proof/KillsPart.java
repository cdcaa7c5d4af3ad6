package dk.blogstafet.local.proof;

import dk.blogstafet.local.proof.kills.Kills;
import java.io.IOException;
import java.nio.file.Files;

/// A process that is killed in the middle of everything.
final class KillsPart implements Part {
  private final Voice voice;

  KillsPart(Voice voice) {
    this.voice = voice;
  }

  @Override
  public String name() {
    return "kills";
  }

  @Override
  public String claim() {
    return "What `./blogstafet up` has acknowledged survives kill -9 at any moment, nothing is there"
        + " twice or by half, every start is clean, and the pages end as a clean build.";
  }

  @Override
  public String leftOpen() {
    return "DynamoDB Local and a small S3 server on this machine's disk, not AWS; kill -9, not a power cut."
        + " DynamoDB Local may lose what it did in its last 20 ms: what is gone of that counts apart."
        + " Which moments are hit follows from the seed and from how fast the machine is: the same seed"
        + " doesn't hit the same moments again.";
  }

  @Override
  public String options(Scale scale) {
    return "--kills " + scale.kills() + " --seed " + scale.seed();
  }

  @Override
  public Findings prove(Scale scale) throws IOException, InterruptedException {
    var data = Files.createTempDirectory(Files.createDirectories(scale.folder()), "kills");
    var outcome =
        Kills.run(
            scale.root(),
            data,
            scale.seed(),
            scale.kills(),
            kill -> voice.progress(kill + " of " + scale.kills() + " kills"));
    return new Facts()
        .count("kills (SIGKILL) during publishing, sign-ups and renewal", scale.kills())
        .count("clean starts", scale.kills() + 2L)
        .tell("seed of the moments", scale.seed())
        .count("posts acknowledged", outcome.posts())
        .count("sign-ups acknowledged", outcome.readers())
        .count("mails sent once more, since a kill left nobody knowing", outcome.again())
        .count("pages compared with a clean build", outcome.pages())
        .count("of all these gone, acknowledged less than 20 ms before a kill", outcome.inDoubt())
        .with(outcome.failures());
  }
}
