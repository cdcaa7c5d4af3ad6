package dk.blogstafet.newsletter.issue.cutting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FailureIsolationTest {
  private final List<String> done = new ArrayList<>();

  @Test
  void runsTheActionForEachItem() {
    FailureIsolation.forEach(List.of("a", "b"), done::add);

    assertEquals(List.of("a", "b"), done);
  }

  @Test
  void goesOnAfterFailuresAndReportsThemAll() {
    var first = new IllegalStateException("b");
    var second = new IllegalArgumentException("c");

    var thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                FailureIsolation.forEach(
                    List.of("a", "b", "c", "d"),
                    item -> {
                      switch (item) {
                        case "b" -> throw first;
                        case "c" -> throw second;
                        default -> done.add(item);
                      }
                    }));

    assertSame(first, thrown);
    assertArrayEquals(new Throwable[] {second}, thrown.getSuppressed());
    assertEquals(List.of("a", "d"), done);
  }
}
