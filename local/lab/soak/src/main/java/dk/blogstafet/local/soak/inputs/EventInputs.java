package dk.blogstafet.local.soak.inputs;

import java.util.List;
import java.util.random.RandomGenerator;

/// Mutated events of services: of the stream, the schedule, and the mail service.
final class EventInputs implements FuzzInput.FuzzSource {
  private final FunctionSandbox sandbox;
  private final List<SampleEvent> samples;

  EventInputs(FunctionSandbox functionSandbox, List<SampleEvent> samples) {
    this.sandbox = functionSandbox;
    this.samples = samples.stream().filter(sample -> !sample.isCall()).toList();
  }

  @Override
  public FuzzInput next(RandomGenerator random) {
    var sample = HostileStrings.oneOf(samples, random);
    var event = new JsonMutator(random).of(sample.event());
    return new FuzzInput(
        sample.function(), event::toString, () -> sandbox.play(sample.function(), event, false));
  }
}
