package dk.blogstafet.page.renewal;

import dk.blogstafet.page.renewal.History.Happening;
import dk.blogstafet.page.renewal.Mishaps.Fate;
import dk.blogstafet.page.renewal.Move.Work;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/// Random histories of two relays whose pages are kept up to date under every mishap there is. Each
/// ends byte for byte as a clean build of the same books, and what a renewal has finished is never
/// undone by an older one.
public final class Histories {
  /// How often a plan is played before it counts as sound while a failing one is made smaller:
  /// where threads race, the same plan doesn't always end the same way.
  private static final int TRIES = 3;

  /// How many changes a burst has at most where histories have to be played fast.
  public static final int FEW = 30;

  private Histories() {}

  /// Plays histories, as many at once as there are processors.
  ///
  /// @param first the seed of the first; the others follow it
  /// @param burst the most changes that come at once
  /// @param played hears each seed after it was played
  public static Played play(long first, int count, int burst, LongConsumer played) {
    var toll = new Toll();
    var failures =
        LongStream.range(first, first + count)
            .parallel()
            .mapToObj(seed -> failure(Plan.of(seed, burst), toll, played))
            .flatMap(Optional::stream)
            .toList();
    return new Played(
        failures, toll.of(Happening.values()), toll.of(Work.values()), toll.of(Fate.bad()));
  }

  private static Optional<Failure> failure(Plan plan, Toll toll, LongConsumer played) {
    var wrong = wrong(plan, toll);
    played.accept(plan.seed());
    return wrong.map(it -> shrunk(plan, it));
  }

  private static Failure shrunk(Plan plan, String wrong) {
    var smallest = Shrinking.of(plan, Histories::failsEver);
    return new Failure(plan.seed(), wrong, smallest.told());
  }

  private static boolean failsEver(Plan plan) {
    return LongStream.range(0, TRIES).anyMatch(_ -> wrong(plan, new Toll()).isPresent());
  }

  private static Optional<String> wrong(Plan plan, Toll toll) {
    try {
      return Trial.of(plan, toll).wrong();
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
  public record Played(
      List<Failure> failures,
      Map<String, Long> happenings,
      Map<String, Long> works,
      Map<String, Long> mishaps) {}

  /// A history that failed.
  ///
  /// @param wrong what was wrong when it was played whole
  /// @param steps the fewest moves found with which it still fails
  public record Failure(long seed, String wrong, String steps) {}
}
