package dk.blogstafet.local.proof;

import dk.blogstafet.local.proof.load.LoadRun;
import java.io.IOException;
import java.nio.file.Files;

/// Readers and subscribers who come together.
final class LoadStage implements SoakStage {
  @Override
  public String name() {
    return "load";
  }

  @Override
  public String claim() {
    return "While readers, programs, subscribers and an editor come at once, nobody meets an error,"
        + " and memory stays flat.";
  }

  @Override
  public String leftOpen() {
    return "One machine is client and server at once, over loopback: the times say that nothing"
               + " stands in the way, not how fast Lambda answers.";
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
        .tell("pages and listings read by six at once", result.pages())
        .tell("sign-ups, one a second at most, each with the page before it", result.signUps())
        .tell("posts published, two a second at most", result.posts())
        .tell("memory of the process, all of its heap from the start", result.process())
        .tell("its heap after collecting it, minute by minute", result.heap())
        .with(result.failures());
  }
}
