package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.MemoryRenderings;
import dk.blogstafet.page.Renderings.Progress;
import dk.blogstafet.relay.RelayId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A lease that changes hands while its holder is stuck.
final class HoldTest {
  private static final RelayId RELAY = new RelayId("stafetten");
  private static final Progress DONE = new Progress(7, "build", Optional.empty());

  private final HandClock clock = new HandClock();
  private final MemoryRenderings renderings = new MemoryRenderings();

  @Test
  void keepsALeaseThatNobodyTook() {
    var hold = take();
    clock.advance(Hold.TERM.plusSeconds(1));

    assertTrue(hold.keep());
    assertTrue(hold.finish(DONE));
  }

  @Test
  void knowsThatAnotherHadItMeanwhile() {
    var stuck = take();
    clock.advance(Hold.TERM.plusSeconds(1));
    var other = take();
    var told = DONE.doubtedUntil(other.progress().doubt().orElseThrow());
    other.finish(told);

    assertFalse(stuck.keep());
    assertFalse(stuck.finish(Progress.NONE));
    assertEquals(told, renderings.look(RELAY));
  }

  @Test
  void isInDoubtForAsLongAsTheOneBeforeMayWrite() {
    take();
    clock.advance(Hold.TERM.plusSeconds(1));

    var next = take();

    assertEquals(Optional.of(clock.instant().plus(Hold.LONGEST)), next.progress().doubt());
  }

  @Test
  void hasNoDoubtAfterALeaseThatWasGivenBack() {
    take().finish(DONE);
    clock.advance(Duration.ofSeconds(1));

    assertEquals(DONE, take().progress());
  }

  private Hold take() {
    return Hold.take(renderings, clock, RELAY).orElseThrow();
  }
}
