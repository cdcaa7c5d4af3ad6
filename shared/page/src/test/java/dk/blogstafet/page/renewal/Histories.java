package dk.blogstafet.page.renewal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

  private Histories() {}

  /// Plays histories, as many at once as there are processors.
  ///
  /// @param first the seed of the first; the others follow it
  /// @param played hears each seed after it was played
  /// @return those that failed, each as small as it could be made
  public static List<Failure> play(long first, int count, LongConsumer played) {
    return LongStream.range(first, first + count)
        .parallel()
        .mapToObj(seed -> failure(seed, played))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Failure> failure(long seed, LongConsumer played) {
    var plan = Plan.of(seed);
    var wrong = wrong(plan);
    played.accept(seed);
    return wrong.map(it -> shrunk(plan, it));
  }

  private static Failure shrunk(Plan plan, String wrong) {
    var smallest = Shrinking.of(plan, Histories::failsEver);
    return new Failure(plan.seed(), wrong, smallest.told());
  }

  private static boolean failsEver(Plan plan) {
    return LongStream.range(0, TRIES).anyMatch(_ -> wrong(plan).isPresent());
  }

  /// What may happen to a relay in a history.
  public static List<String> happenings() {
    return Arrays.stream(History.Happening.values()).map(Histories::name).toList();
  }

  /// What machines and their keepers do in a history.
  public static List<String> works() {
    return Arrays.stream(Move.Work.values()).map(Histories::name).toList();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Optional<String> wrong(Plan plan) {
    try {
      return Trial.of(plan).wrong();
    } catch (AssertionError | RuntimeException broken) {
      return Optional.of(broken.toString());
    }
  }

  /// A history that failed.
  ///
  /// @param wrong what was wrong when it was played whole
  /// @param steps the fewest moves found with which it still fails
  public record Failure(long seed, String wrong, String steps) {}
}
