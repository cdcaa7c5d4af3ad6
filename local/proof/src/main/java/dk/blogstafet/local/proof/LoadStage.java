package dk.blogstafet.local.proof;

import dk.blogstafet.local.proof.load.LoadRun;
import java.io.IOException;
import java.nio.file.Files;

/// Concurrent readers and subscribers.
final class LoadStage implements SoakStage {
  @Override
  public String name() {
    return "load";
  }

  @Override
  public String claim() {
    return "While readers, programs, subscribers and an editor use the site concurrently,"
        + " no request fails, and memory stays flat.";
  }

  @Override
  public String leftOpen() {
    return "One machine is client and server at once, over loopback: the times show that"
        + " nothing blocks, not how fast Lambda answers.";
  }

  @Override
  public String options(SoakOptions options) {
    return "--load " + options.load().toSeconds();
  }

  @Override
  public StageResult prove(SoakOptions options) throws IOException, InterruptedException {
    var data = Files.createTempDirectory(Files.createDirectories(options.folder()), "load");
    var result = LoadRun.run(options.root(), data, options.load());
    return new StageResultBuilder()
        .tell("on loopback, seconds", options.load().toSeconds())
        .tell("pages and listings read by six concurrent clients", result.pages())
        .tell("sign-ups, at most one per second, each after loading the form", result.signUps())
        .tell("posts published, at most two per second", result.posts())
        .tell("memory of the process, with its whole heap allocated at the start", result.process())
        .tell("its heap after garbage collection, per minute", result.heap())
        .with(result.failures());
  }
}
