package dk.blogstafet.local.soak.inputs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
    var events = samples.stream().filter(sample -> !sample.isCall()).toList();
    return new CombinedInputs(
        CallInputs.on(sandbox, root, samples),
        random -> event(sandbox, events, random),
        FileInputs.in(root));
  }

  /// Returns a mutated event of a service: of the stream, the schedule, or the mail service.
  private static FuzzInput event(
      FunctionSandbox sandbox, List<SampleEvent> samples, RandomGenerator random) {
    var sample = HostileStrings.oneOf(samples, random);
    var event = new JsonMutator(random).of(sample.event());
    return new FuzzInput(
        sample.function(), event::toString, () -> sandbox.play(sample.function(), event, false));
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
