package dk.blogstafet.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The contract of [WrappedKeyStore].
public abstract class WrappedKeyStoreContract {
  private static final WrappedKeys FIRST = new WrappedKeys("public", "naming", "opening");

  /// Returns an empty adapter under test; the same one throughout a test.
  protected abstract WrappedKeyStore shelf();

  @Test
  void keepsTheFirstKeys() {
    assertEquals(Optional.empty(), shelf().keys());
    assertTrue(shelf().put(FIRST));
    assertFalse(shelf().put(new WrappedKeys("other", "keys", "came")));
    assertEquals(Optional.of(FIRST), shelf().keys());
  }

  @Test
  void keepsOneSetOfKeysUnderConcurrency() throws Exception {
    try (var crowd = Executors.newFixedThreadPool(20)) {
      var calls =
          IntStream.range(0, 20)
              .<Callable<Boolean>>mapToObj(
                  it -> () -> shelf().put(new WrappedKeys("public-" + it, "naming", "opening")))
              .toList();
      var winner = -1;
      var outcomes = crowd.invokeAll(calls);
      for (var number = 0; number < outcomes.size(); number++) {
        if (outcomes.get(number).get()) {
          assertEquals(-1, winner);
          winner = number;
        }
      }
      assertEquals("public-" + winner, shelf().keys().orElseThrow().publicKey());
    }
  }
}
