package dk.blogstafet.local.soak.inputs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/// Inputs for every entry point.
final class CombinedInputs implements FuzzInput.FuzzSource {
  /// The percentage of calls of the HTTP API.
  private static final int CALLS = 23;

  /// The percentage of events.
  private static final int EVENTS = 2;

  private final FuzzInput.FuzzSource calls;
  private final FuzzInput.FuzzSource events;
  private final FuzzInput.FuzzSource papers;

  private CombinedInputs(
      FuzzInput.FuzzSource calls, FuzzInput.FuzzSource events, FuzzInput.FuzzSource papers) {
    this.calls = calls;
    this.events = events;
    this.papers = papers;
  }

  /// Returns inputs for the functions in a sandbox, and for the parsers of files.
  static CombinedInputs on(FunctionSandbox sandbox, Path root) throws IOException {
    var samples = SampleEvent.in(root);
    return new CombinedInputs(
        CallInputs.on(sandbox, root, samples),
        new EventInputs(sandbox, samples),
        FileInputs.in(root));
  }

  @Override
  public FuzzInput next(RandomGenerator random) {
    var dice = random.nextInt(100);
    if (dice < CALLS) {
      return calls.next(random);
    }
    return dice < CALLS + EVENTS ? events.next(random) : papers.next(random);
  }
}
