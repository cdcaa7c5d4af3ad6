package dk.blogstafet.local.soak;

import dk.blogstafet.local.soak.load.LoadRun;
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
  public String limitations() {
    return "One machine is client and server at once, over loopback: the times show that"
        + " nothing blocks, not how fast Lambda answers.";
  }

  @Override
  public String options(SoakOptions options) {
    return "--load " + options.load().toSeconds();
  }

  @Override
  public StageResult run(SoakOptions options) throws IOException, InterruptedException {
    var data = Files.createTempDirectory(Files.createDirectories(options.folder()), "load");
    var result = LoadRun.run(options.root(), data, options.load());
    return new StageResultBuilder()
        .add("on loopback, seconds", options.load().toSeconds())
        .add("pages and listings read by six concurrent clients", result.pages())
        .add("sign-ups, at most one per second, each after loading the form", result.signUps())
        .add("posts published, at most two per second", result.posts())
        .add("memory of the process, with its whole heap allocated at the start", result.process())
        .add("its heap after garbage collection, per minute", result.heap())
        .with(result.failures());
  }
}
