package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.rendering.MemoryRenderStates;
import dk.blogstafet.relay.rendering.RenderStates.RenderProgress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A lease that changes hands while its holder is stalled.
final class RelayLeaseTest {
  private static final RelayId RELAY = new RelayId("stafetten");
  private static final RenderProgress DONE = new RenderProgress(7, "build", Optional.empty());

  private final ManualClock clock = new ManualClock();
  private final MemoryRenderStates renderings = new MemoryRenderStates();

  @Test
  void extendsALeaseThatNoOtherHolds() {
    var lease = take();
    clock.advance(RelayLease.TERM.plusSeconds(1));

    assertTrue(lease.extend());
    assertTrue(lease.finish(DONE));
  }

  @Test
  void detectsThatAnotherWorkerHeldTheLease() {
    var stuck = take();
    clock.advance(RelayLease.TERM.plusSeconds(1));
    var other = take();
    var told = DONE.withDoubtUntil(other.progress().doubt().orElseThrow());
    other.finish(told);

    assertFalse(stuck.extend());
    assertFalse(stuck.finish(RenderProgress.NONE));
    assertEquals(told, renderings.progress(RELAY));
  }

  @Test
  void isInDoubtWhileThePreviousHolderMayWrite() {
    take();
    clock.advance(RelayLease.TERM.plusSeconds(1));

    var next = take();

    assertEquals(Optional.of(clock.instant().plus(RelayLease.LONGEST)), next.progress().doubt());
  }

  @Test
  void hasNoDoubtAfterALeaseThatWasGivenBack() {
    take().finish(DONE);
    clock.advance(Duration.ofSeconds(1));

    assertEquals(DONE, take().progress());
  }

  private RelayLease take() {
    return RelayLease.acquire(renderings, clock, RELAY).orElseThrow();
  }
}
