package dk.blogstafet.local.proof.inputs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/// Many bad inputs. Each is all in its seed.
public final class Inputs {
  /// Longer than this and an input counts as a way to stop the machine.
  private static final Duration TOO_LONG = Duration.ofSeconds(10);

  /// Of a hundred inputs, how many go to the functions.
  private static final int CALLS = 15;

  private final List<Sample> samples;
  private final Papers papers;
  private final Stage stage;
  private final AtomicLong slowest = new AtomicLong();
  private final Map<String, Long> counts = Collections.synchronizedMap(new TreeMap<>());
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

  private Inputs(Path root, Stage stage) throws IOException {
    this.samples = Sample.in(root);
    this.papers = Papers.in(root);
    this.stage = stage;
  }

  /// Tries so many inputs, as many at once as there are processors.
  ///
  /// @param root the checkout
  /// @param folder where the database and the rest may lie
  /// @param first the first seed; the others follow it
  public static Outcome tryMany(Path root, Path folder, long first, int count, LongConsumer tried)
      throws IOException {
    try (var stage = Stage.open(root, folder)) {
      var inputs = new Inputs(root, stage);
      inputs.makeKeys();
      LongStream.range(first, first + count)
          .parallel()
          .forEach(seed -> {
            inputs.one(seed);
            tried.accept(seed);
          });
      inputs.failures.addAll(new Aftermath(stage.workplace()).wrong());
      return new Outcome(
          new TreeMap<>(inputs.counts),
          Alike.joined(inputs.failures),
          Duration.ofNanos(inputs.slowest.get()));
    }
  }

  /// The newsletter's keys are made when mail is first looked for.
  private void makeKeys() throws IOException {
    for (var sample : samples) {
      if (sample.name().startsWith("send-mail-sweep")) {
        stage.play(sample.function(), sample.event(), false).ifPresent(failures::add);
      }
    }
  }

  private void one(long seed) {
    var random = new SplittableRandom(seed);
    var start = System.nanoTime();
    var kind = new String[] {"nothing"};
    try {
      play(random, kind).ifPresent(wrong -> failures.add(told(seed, kind[0], wrong)));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
      failures.add(told(seed, kind[0], "throws " + broken));
    }
    var took = System.nanoTime() - start;
    slowest.accumulateAndGet(took, Math::max);
    counts.merge(kind[0], 1L, Long::sum);
    if (took > TOO_LONG.toNanos()) {
      failures.add(told(seed, kind[0], "took " + Duration.ofNanos(took)));
    }
  }

  private Optional<String> play(RandomGenerator random, String[] kind) throws IOException {
    if (random.nextInt(100) >= CALLS) {
      var paper = random.nextInt(Papers.kinds().size());
      kind[0] = Papers.kinds().get(paper);
      return papers.read(paper, random);
    }
    var sample = Hostile.oneOf(samples, random);
    kind[0] = sample.function();
    if (!sample.isCall()) {
      return stage.play(sample.function(), new JsonChange(random).of(sample.event()), false);
    }
    var call = new CallChange(random).of(sample);
    if (sample.isSigned() && random.nextInt(5) > 0) {
      stage.sign(call);
    }
    return stage.play(sample.function(), call, true);
  }

  private static String told(long seed, String kind, String wrong) {
    return "seed " + seed + ", " + kind + ": " + wrong;
  }

  /// What became of the inputs.
  ///
  /// @param counts how many of each kind
  public record Outcome(Map<String, Long> counts, List<String> failures, Duration slowest) {}
}
