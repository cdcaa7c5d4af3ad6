package dk.blogstafet.relay;

import static dk.blogstafet.relay.DomainSamples.LEDELSE;
import static dk.blogstafet.relay.DomainSamples.VELFAERD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class PostCountsTest {
  private final PostCounts counts =
      PostCounts.NONE
          .plus(spot("2015-05-11", LEDELSE))
          .plus(spot("2013-01-18", LEDELSE))
          .plus(spot("2013-12-31", VELFAERD));

  @Test
  void countsAllPosts() {
    assertEquals(0, PostCounts.NONE.total());
    assertEquals(3, counts.total());
  }

  @Test
  void countsByYearAndCategory() {
    assertEquals(2, counts.of(2013, Optional.empty()));
    assertEquals(1, counts.of(2013, Optional.of(VELFAERD)));
    assertEquals(0, counts.of(2015, Optional.of(VELFAERD)));
    assertEquals(0, counts.of(2014, Optional.empty()));
  }

  @Test
  void returnsItsYearsOldestFirst() {
    assertEquals(List.of(2013, 2015), counts.years(Optional.empty()));
    assertEquals(List.of(2013), counts.years(Optional.of(VELFAERD)));
  }

  @Test
  void omitsAYearWithoutPosts() {
    var without = counts.minus(spot("2015-05-11", LEDELSE));

    assertEquals(List.of(2013), without.years(Optional.empty()));
    assertEquals(Map.of(2013, Map.of("ledelse", 1, "velfaerd", 1)), without.byYear());
  }

  @Test
  void doesNotDependOnTheOrderOfPosts() {
    RandomCases.of(
        RandomCases.MANY,
        random -> {
          var years = years(random);
          var forward = PostCounts.NONE;
          var backward = PostCounts.NONE;
          var expected = new HashMap<Integer, Map<String, Integer>>();
          for (var i = 0; i < years.size(); i++) {
            forward = forward.plus(spot(years.get(i) + "-01-01", LEDELSE));
            backward = backward.plus(spot(years.get(years.size() - 1 - i) + "-12-31", LEDELSE));
            expected.merge(years.get(i), Map.of("ledelse", 1), PostCountsTest::sum);
          }

          assertEquals(new PostCounts(expected), forward, years::toString);
          assertEquals(forward, backward, years::toString);
        });
  }

  @Test
  void isEmptyWhenEveryPostIsRemoved() {
    RandomCases.of(
        RandomCases.MANY,
        random -> {
          var years = years(random);
          var changing = PostCounts.NONE;
          for (var year : years) {
            changing = changing.plus(spot(year + "-01-01", VELFAERD));
          }
          for (var year : years) {
            changing = changing.minus(spot(year + "-06-30", VELFAERD));
          }

          assertEquals(PostCounts.NONE, changing, years::toString);
        });
  }

  private static List<Integer> years(RandomGenerator random) {
    return random.ints(random.nextInt(64), 2000, 2005).boxed().toList();
  }

  private static Map<String, Integer> sum(Map<String, Integer> one, Map<String, Integer> other) {
    return Map.of("ledelse", one.getOrDefault("ledelse", 0) + other.getOrDefault("ledelse", 0));
  }

  private static ListPosition spot(String date, Category category) {
    return new ListPosition(DomainSamples.place(date, 1), category);
  }
}
