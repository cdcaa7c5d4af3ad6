package dk.blogstafet.local.proof;

import dk.blogstafet.local.proof.load.Load;
import java.io.IOException;
import java.nio.file.Files;

/// Readers and subscribers who come together.
final class LoadPart implements Part {
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
    return "One machine is client and server at once, over loopback: the times say that nothing stands in"
        + " the way, not how fast Lambda answers.";
  }

  @Override
  public String options(Scale scale) {
    return "--load " + scale.load().toSeconds();
  }

  @Override
  public Findings prove(Scale scale) throws IOException, InterruptedException {
    var data = Files.createTempDirectory(Files.createDirectories(scale.folder()), "load");
    var outcome = Load.run(scale.root(), data, scale.load());
    return new Facts()
        .tell("on loopback, seconds", scale.load().toSeconds())
        .tell("pages and listings read by six at once", outcome.pages())
        .tell("sign-ups, one a second at most, each with the page before it", outcome.signUps())
        .tell("posts published, two a second at most", outcome.posts())
        .tell("memory of the process, all of its heap from the start", outcome.process())
        .tell("its heap after collecting it, minute by minute", outcome.heap())
        .with(outcome.failures());
  }
}
