package dk.blogstafet.page.renewal;

import dk.blogstafet.page.renewal.PlanStep.SimulatedTask;
import dk.blogstafet.page.renewal.SimulatedRelay.RelayEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// The plan of a random history, derived from its seed.
///
/// @param posts how many posts the first relay has at the start, all in one year
/// @param burst the maximum number of simultaneous changes
record HistoryPlan(long seed, int posts, int burst, List<PlanStep> steps) {
  /// Around one page of a year, and around two.
  private static final List<Integer> SIZES = List.of(98, 99, 100, 101, 199, 200, 201);

  private static final int FEWEST = 8;
  private static final int MORE = 25;

  HistoryPlan {
    steps = List.copyOf(steps);
  }

  static HistoryPlan of(long seed) {
    return of(seed, RandomHistories.FEW);
  }

  static HistoryPlan of(long seed, int burst) {
    var random = new Random(seed);
    var isLong = random.nextInt(12) == 0;
    var posts = isLong ? SIZES.get(random.nextInt(SIZES.size())) : random.nextInt(5);
    var moves = new ArrayList<PlanStep>();
    for (var left = FEWEST + random.nextInt(MORE); left > 0; left--) {
      moves.add(random.nextInt(5) < 3 ? happens(random) : runs(random));
    }
    return new HistoryPlan(seed, posts, burst, moves);
  }

  /// Returns the same plan without some of its steps.
  HistoryPlan without(int from, int count) {
    var rest = new ArrayList<>(steps.subList(0, from));
    rest.addAll(steps.subList(Math.min(steps.size(), from + count), steps.size()));
    return new HistoryPlan(seed, posts, burst, rest);
  }

  /// Returns the same plan with fewer initial posts.
  HistoryPlan startingWith(int fewer) {
    return new HistoryPlan(seed, fewer, burst, steps);
  }

  /// Returns whether some content can't be rendered: true for a third of all plans.
  boolean breaks() {
    return seed % 3 == 0;
  }

  /// Describes the plan in words.
  String told() {
    return steps.stream()
        .map(step -> "  " + step)
        .collect(Collectors.joining("\n", "seed " + seed + ", " + posts + " posts\n", ""));
  }

  private static PlanStep happens(Random random) {
    var all = RelayEvent.values();
    var any = random.nextInt(all.length + 3);
    var event = any < all.length ? all[any] : RelayEvent.PUBLISH;
    return new PlanStep.EventStep(event, random.nextInt(4) > 0, random.nextLong());
  }

  /// Mostly chooses the stream's own work.
  private static PlanStep runs(Random random) {
    var all = SimulatedTask.values();
    var any = random.nextInt(all.length * 2);
    var task = any < all.length ? all[any] : SimulatedTask.DELIVER;
    return new PlanStep.TaskStep(task, random.nextLong());
  }
}
