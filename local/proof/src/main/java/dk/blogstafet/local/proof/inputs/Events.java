package dk.blogstafet.local.proof.inputs;

import java.util.List;
import java.util.random.RandomGenerator;

/// Events that services send, changed: of the stream, the clock, and the mail's carrier.
final class Events implements Input.Source {
  private final Stage stage;
  private final List<Sample> samples;

  Events(Stage stage, List<Sample> samples) {
    this.stage = stage;
    this.samples = samples.stream().filter(sample -> !sample.isCall()).toList();
  }

  @Override
  public Input next(RandomGenerator random) {
    var sample = Hostile.oneOf(samples, random);
    var event = new JsonChange(random).of(sample.event());
    return new Input(
        sample.function(), event::toString, () -> stage.play(sample.function(), event, false));
  }
}
