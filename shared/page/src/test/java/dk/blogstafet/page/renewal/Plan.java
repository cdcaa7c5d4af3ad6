package dk.blogstafet.page.renewal;

import dk.blogstafet.page.renewal.History.Happening;
import dk.blogstafet.page.renewal.Move.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// What is going to happen in a history: all of it follows from the seed.
///
/// @param posts how many posts the first relay has at the start, all in one year
/// @param burst the most changes that come at once
record Plan(long seed, int posts, int burst, List<Move> moves) {
  /// Around a page of a year, and around two.
  private static final List<Integer> SIZES = List.of(98, 99, 100, 101, 199, 200, 201);

  private static final int FEWEST = 8;
  private static final int MORE = 25;

  Plan {
    moves = List.copyOf(moves);
  }

  static Plan of(long seed) {
    return of(seed, Histories.FEW);
  }

  static Plan of(long seed, int burst) {
    var random = new Random(seed);
    var isLong = random.nextInt(12) == 0;
    var posts = isLong ? SIZES.get(random.nextInt(SIZES.size())) : random.nextInt(5);
    var moves = new ArrayList<Move>();
    for (var left = FEWEST + random.nextInt(MORE); left > 0; left--) {
      moves.add(random.nextInt(5) < 3 ? happens(random) : runs(random));
    }
    return new Plan(seed, posts, burst, moves);
  }

  /// The same plan without some of its moves.
  Plan without(int from, int count) {
    var rest = new ArrayList<>(moves.subList(0, from));
    rest.addAll(moves.subList(Math.min(moves.size(), from + count), moves.size()));
    return new Plan(seed, posts, burst, rest);
  }

  /// The same plan with another beginning.
  Plan startingWith(int fewer) {
    return new Plan(seed, fewer, burst, moves);
  }

  /// Whether some of what happens can't be rendered: in a third of all plans.
  boolean breaks() {
    return seed % 3 == 0;
  }

  /// The plan as it is read.
  String told() {
    return moves.stream()
        .map(move -> "  " + move)
        .collect(Collectors.joining("\n", "seed " + seed + ", " + posts + " posts\n", ""));
  }

  private static Move happens(Random random) {
    var all = Happening.values();
    var any = random.nextInt(all.length + 3);
    var happening = any < all.length ? all[any] : Happening.PUBLISH;
    return new Move.Happens(happening, random.nextInt(4) > 0, random.nextLong());
  }

  /// Mostly the stream does what it is there for.
  private static Move runs(Random random) {
    var all = Work.values();
    var any = random.nextInt(all.length * 2);
    var work = any < all.length ? all[any] : Work.DELIVER;
    return new Move.Runs(work, random.nextLong());
  }
}
