package dk.blogstafet.relay;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Tests a property with many generated cases, the same in each run. A failure reports the seed of
/// its case.
public final class RandomCases {
  /// Enough for rare cases, few enough to be fast.
  public static final int MANY = 1_000;

  private static final int LONGEST = 255;
  private static final List<String> CORNERS =
      List.of("", " ", "-", "\0", "\uFFFF", "\uD800", "İ", "ß", "A\u030A", "ﬁ½", "a".repeat(300));

  private RandomCases() {}

  /// Tests a property with many cases.
  ///
  /// @param statement throws if the property does not hold
  public static void of(int tries, Consumer<RandomGenerator> statement) {
    for (var seed = 0; seed < tries; seed++) {
      try {
        statement.accept(new SplittableRandom(seed));
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError("Seed " + seed + ": " + broken.getMessage(), broken);
      }
    }
  }

  /// Returns any text: letters and gaps as people write them, mixed with any code points, including
  /// unassigned ones and lone surrogates. Some texts contain a corner case.
  public static String text(RandomGenerator random) {
    var text = random.nextInt(8) == 0 ? oneOf(CORNERS, random) : "";
    var length = random.nextInt(4) == 0 ? 0 : random.nextInt(LONGEST + 1);
    var isWild = random.nextBoolean();
    return text
        + random
            .ints(length, 0, 6)
            .mapToObj(kind -> isWild ? wild(kind, random) : tame(kind, random))
            .collect(Collectors.joining());
  }

  /// Returns one of the values.
  public static <T> T oneOf(List<T> things, RandomGenerator random) {
    return things.get(random.nextInt(things.size()));
  }

  private static String tame(int kind, RandomGenerator random) {
    return kind == 0
        ? String.valueOf(" -–.,'!".charAt(random.nextInt(7)))
        : String.valueOf("abcdeæøåÆØÅéüXYZ0123456789".charAt(random.nextInt(26)));
  }

  private static String wild(int kind, RandomGenerator random) {
    return kind < 3
        ? String.valueOf((char) random.nextInt(Character.MAX_VALUE + 1))
        : Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
  }
}
