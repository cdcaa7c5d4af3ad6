package dk.blogstafet.local.soak.kills;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CleanBuildComparisonTest {
  private static final Map<String, String> CLEAN = Map.of("a", "1", "b", "2");

  @Test
  void findsNoDifferenceBetweenEqualPages() {
    assertEquals(List.of(), CleanBuildComparison.differences(CLEAN, Map.of("b", "2", "a", "1")));
  }

  @Test
  void reportsMissingUnexpectedAndDifferentPages() {
    assertEquals(1, CleanBuildComparison.differences(CLEAN, Map.of("a", "1")).size());
    assertEquals(
        1, CleanBuildComparison.differences(CLEAN, Map.of("a", "1", "b", "2", "c", "3")).size());
    assertEquals(1, CleanBuildComparison.differences(CLEAN, Map.of("a", "1", "b", "3")).size());
  }
}
