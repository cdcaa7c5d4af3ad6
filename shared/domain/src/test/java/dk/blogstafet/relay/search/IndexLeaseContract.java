package dk.blogstafet.relay.search;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What every lease of the index does.
public abstract class IndexLeaseContract {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  /// Returns a free lease.
  protected abstract IndexLease lease();

  @Test
  void isHeldByOneUntilItIsReleased() {
    var lease = lease();

    assertTrue(lease.acquire("one", LATER, NOW));
    assertFalse(lease.acquire("other", LATER, NOW));
    lease.release("other");
    assertFalse(lease.acquire("other", LATER, NOW));
    lease.release("one");
    assertTrue(lease.acquire("other", LATER, NOW));
  }

  @Test
  void isFreeWhenItHasExpired() {
    var lease = lease();

    assertTrue(lease.acquire("one", LATER, NOW));
    assertTrue(lease.acquire("other", LATER.plusSeconds(60), LATER));
    assertFalse(lease.acquire("one", LATER.plusSeconds(60), LATER));
  }
}
