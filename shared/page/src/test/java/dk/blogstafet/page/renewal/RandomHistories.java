package dk.blogstafet.page.renewal;

import dk.blogstafet.page.renewal.FaultInjection.CallFate;
import dk.blogstafet.page.renewal.PlanStep.SimulatedTask;
import dk.blogstafet.page.renewal.SimulatedRelay.RelayEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/// Random histories of two relays whose pages are kept up to date under every mishap there is. Each
/// ends byte for byte as a clean build of the same books, and what a renewal has finished is never
/// undone by an older one.
public final class RandomHistories {
  /// How often a plan is played before it counts as sound while a failing one is made smaller:
  /// where threads race, the same plan doesn't always end the same way.
  private static final int TRIES = 3;

  /// How many changes a burst has at most where histories have to be played fast.
  public static final int FEW = 30;

  private RandomHistories() {}

  /// Plays histories, as many at once as there are processors.
  ///
  /// @param first the seed of the first; the others follow it
  /// @param burst the most changes that come at once
  /// @param played hears each seed after it was played
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

  /// Histories that were played, and how often what befell in them.
  ///
  /// @param failures those that failed, each as small as it could be made
  /// @param happenings to relays; some found nothing to do
  /// @param works of machines and their keepers
  /// @param mishaps of machines
  public record HistoryResults(
      List<FailedHistory> failures,
      Map<String, Long> happenings,
      Map<String, Long> works,
      Map<String, Long> mishaps) {}

  /// A history that failed.
  ///
  /// @param wrong what was wrong when it was played whole
  /// @param steps the fewest moves found with which it still fails
  public record FailedHistory(long seed, String wrong, String steps) {}
}
