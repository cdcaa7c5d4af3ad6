package dk.blogstafet.page.renewal;

import dk.blogstafet.page.renewal.FaultInjection.CallFate;
import dk.blogstafet.page.renewal.PlanStep.SimulatedTask;
import dk.blogstafet.page.renewal.SimulatedRelay.RelayEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/// Random histories of two relays whose pages are kept up to date under all possible faults. Each
/// ends byte for byte like a clean build of the same data, and no finished renewal is undone by an
/// older one.
public final class RandomHistories {
  /// How often a plan must pass before it counts as passing while a failing one is shrunk: with
  /// concurrent threads, the same plan doesn't always end the same way.
  private static final int TRIES = 3;

  /// The maximum number of changes in a burst where histories must run fast.
  public static final int FEW = 30;

  private RandomHistories() {}

  /// Plays histories, one per processor at a time.
  ///
  /// @param first the seed of the first; the others follow it
  /// @param burst the maximum number of simultaneous changes
  /// @param played receives each seed after its history
  public static HistoryResults play(long first, int count, int burst, LongConsumer played) {
    var counter = new OccurrenceCounter();
    var histories =
        LongStream.range(first, first + count)
            .parallel()
            .mapToObj(seed -> failure(HistoryPlan.of(seed, burst), counter, played))
            .flatMap(Optional::stream)
            .toList();
    return new HistoryResults(
        histories,
        counter.of(RelayEvent.values()),
        counter.of(SimulatedTask.values()),
        counter.of(CallFate.bad()));
  }

  private static Optional<FailedHistory> failure(
      HistoryPlan plan, OccurrenceCounter counter, LongConsumer played) {
    var wrong = wrong(plan, counter);
    played.accept(plan.seed());
    return wrong.map(it -> shrunk(plan, it));
  }

  private static FailedHistory shrunk(HistoryPlan plan, String wrong) {
    var smallest = PlanShrinker.of(plan, RandomHistories::failsEver);
    return new FailedHistory(plan.seed(), wrong, smallest.told());
  }

  private static boolean failsEver(HistoryPlan plan) {
    return LongStream.range(0, TRIES)
        .anyMatch(_ -> wrong(plan, new OccurrenceCounter()).isPresent());
  }

  private static Optional<String> wrong(HistoryPlan plan, OccurrenceCounter counter) {
    try {
      return PlanSimulation.of(plan, counter).wrong();
    } catch (AssertionError | RuntimeException broken) {
      return Optional.of(broken.toString());
    }
  }

  /// The results of histories, and how often each kind of event happened.
  ///
  /// @param failures the failed histories, each shrunk
  /// @param happenings events of relays, some without effect
  /// @param works tasks of processes and operators
  /// @param mishaps injected faults
  public record HistoryResults(
      List<FailedHistory> failures,
      Map<String, Long> happenings,
      Map<String, Long> works,
      Map<String, Long> mishaps) {}

  /// A failed history.
  ///
  /// @param wrong what was wrong in the full history
  /// @param steps the fewest steps found with which it still fails
  public record FailedHistory(long seed, String wrong, String steps) {}
}
