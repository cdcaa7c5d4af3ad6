package dk.blogstafet.local.proof.inputs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/// Inputs to everything that reads something from outside.
final class Anything implements Input.Source {
  /// Of a hundred inputs, how many are calls of the HTTP API.
  private static final int CALLS = 23;

  /// How many are events.
  private static final int EVENTS = 2;

  private final Input.Source calls;
  private final Input.Source events;
  private final Input.Source papers;

  private Anything(Input.Source calls, Input.Source events, Input.Source papers) {
    this.calls = calls;
    this.events = events;
    this.papers = papers;
  }

  /// To the functions on a stage, and to the readers of files.
  static Anything on(Stage stage, Path root) throws IOException {
    var samples = Sample.in(root);
    return new Anything(
        Calls.on(stage, root, samples), new Events(stage, samples), Papers.in(root));
  }

  @Override
  public Input next(RandomGenerator random) {
    var dice = random.nextInt(100);
    if (dice < CALLS) {
      return calls.next(random);
    }
    return dice < CALLS + EVENTS ? events.next(random) : papers.next(random);
  }
}
