package dk.blogstafet.relay.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.rendering.RenderStates.AcquiredLease;
import dk.blogstafet.relay.rendering.RenderStates.Lease;
import dk.blogstafet.relay.rendering.RenderStates.ProgressReport;
import dk.blogstafet.relay.rendering.RenderStates.RenderProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// The contract of every adapter of [RenderStates]. Each test has its own relay.
public abstract class RenderStatesContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);

  private final RelayId relay = new RelayId("relay-" + UUID.randomUUID());

  /// Returns the adapter under test.
  protected abstract RenderStates states();

  /// Returns whether the adapter can tell that a lease was released. After a lost response it may
  /// find its own.
  protected boolean canTell() {
    return true;
  }

  @Test
  void startsWithNothingRendered() {
    assertEquals(RenderProgress.NONE, states().progress(relay));
    assertEquals(Optional.of(RenderProgress.NONE), take("one", NOON));
  }

  @Test
  void keepsOthersOutWhileALeaseRuns() {
    take("one", NOON);

    assertEquals(Optional.empty(), take("other", LATER.minusMillis(1)));
  }

  @Test
  void extendsTheHoldersOwnLease() {
    take("one", NOON);

    assertEquals(Optional.of(RenderProgress.NONE), take("one", NOON));
  }

  @Test
  void reassignsAnExpiredLease() {
    take("one", NOON);

    assertEquals(Optional.of(RenderProgress.NONE), take("other", LATER.plusMillis(1)));
  }

  @Test
  void storesTheProgressOfThePages() {
    var progress = new RenderProgress(17, "build-1", Optional.of("året 2015, side 3"));
    take("one", NOON);

    assertTrue(finish("one", progress));
    assertEquals(new ProgressReport(progress, Optional.of(NOON)), states().report(relay));

    assertEquals(progress, states().progress(relay));
  }

  @Test
  void forgetsACursorThatIsNoLongerNeeded() {
    take("one", NOON);
    finish("one", new RenderProgress(17, "build-1", Optional.of("somewhere")));
    take("one", NOON);

    finish("one", new RenderProgress(18, "build-2", Optional.empty()));

    assertEquals(new RenderProgress(18, "build-2", Optional.empty()), states().progress(relay));
  }

  @Test
  void releasesTheLeaseWhenFinished() {
    var progress = new RenderProgress(17, "build-1", Optional.empty());
    take("one", NOON);
    finish("one", progress);

    assertEquals(Optional.of(progress), take("other", NOON));
  }

  @Test
  void storesNothingAfterLosingTheLease() {
    take("slow", NOON);
    take("next", LATER.plusMillis(1));

    assertFalse(finish("slow", new RenderProgress(17, "build-1", Optional.empty())));

    assertEquals(RenderProgress.NONE, states().progress(relay));
    assertEquals(Optional.empty(), take("third", NOON));
  }

  @Test
  void saysThatALeaseWasNeverGivenBack() {
    take("slow", NOON);

    var lease = states().acquire(relay, new Lease("next", LATER), LATER.plusMillis(1));

    assertEquals(Optional.of(new AcquiredLease(RenderProgress.NONE, true)), lease);
  }

  @Test
  void saysThatALeaseWasGivenBack() {
    var progress = new RenderProgress(17, "build-1", Optional.empty());
    take("one", NOON);
    finish("one", progress);

    var lease = states().acquire(relay, new Lease("next", LATER), NOON);

    assertEquals(Optional.of(new AcquiredLease(progress, !canTell())), lease);
  }

  @Test
  void keepsDoubtUntilItIsNoMore() {
    var progress = new RenderProgress(17, "build-1", Optional.empty());
    take("one", NOON);
    finish("one", progress.withDoubtUntil(LATER));
    assertEquals(Optional.of(progress.withDoubtUntil(LATER)), take("one", NOON));

    finish("one", progress);

    assertEquals(progress, states().progress(relay));
  }

  @Test
  void neverGoesBack() {
    var progress = new RenderProgress(17, "build-1", Optional.empty());
    take("one", NOON);
    finish("one", progress);
    take("one", NOON);

    assertFalse(finish("one", new RenderProgress(16, "build-1", Optional.empty())));

    assertEquals(progress, states().progress(relay));
  }

  @Test
  void startsOverForAFullRebuild() {
    var restarted = new RenderProgress(3, "build-1", Optional.of("from the start"));
    take("one", NOON);
    finish("one", new RenderProgress(17, "build-1", Optional.empty()));
    take("one", NOON);

    assertTrue(finish("one", restarted));

    assertEquals(restarted, states().progress(relay));
  }

  @Test
  void keepsHowFarThePostsHaveCome() {
    var progress = new RenderProgress(17, "build-1", Optional.empty()).withAhead(23);
    take("one", NOON);

    finish("one", progress);

    assertEquals(progress, states().progress(relay));
  }

  @Test
  void keepsHowFarTheShareCardsHaveCome() {
    var progress = new RenderProgress(17, "build-1", Optional.empty()).withCards(12);
    take("one", NOON);

    finish("one", progress);

    assertEquals(progress, states().progress(relay));
  }

  @Test
  void keepsWhatCannotBeRenderedUntilItCan() {
    var omissions =
        Set.of(
            RenderOmission.ofPost(relay, new PostId("et-indlaeg")),
            new RenderOmission("/x/rss.xml", Optional.of(new PostId("et-andet"))),
            new RenderOmission("/x/", Optional.empty()));
    var progress = new RenderProgress(17, "build-1", Optional.empty());
    take("one", NOON);
    finish("one", progress.withOmissions(omissions));
    assertEquals(omissions, states().progress(relay).omissions());
    take("one", NOON);

    finish("one", progress);

    assertEquals(progress, states().progress(relay));
  }

  @Test
  void storesNothingWithoutALease() {
    assertFalse(finish("one", new RenderProgress(17, "build-1", Optional.empty())));

    assertEquals(RenderProgress.NONE, states().progress(relay));
  }

  @Test
  void keepsRelaysApart() {
    var other = new RelayId(relay.slug() + "-2");
    take("one", NOON);

    assertEquals(
        Optional.of(new AcquiredLease(RenderProgress.NONE, !canTell())),
        states().acquire(other, new Lease("other", LATER), NOON));
  }

  @Test
  void grantsALeaseToOneOfMany() throws Exception {
    var attempts = new ArrayList<Callable<Optional<RenderProgress>>>();
    for (var number = 0; number < 8; number++) {
      var holder = "holder " + number;
      attempts.add(() -> take(holder, NOON));
    }

    var taken = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var attempt : threads.invokeAll(attempts)) {
        taken += attempt.get().isPresent() ? 1 : 0;
      }
    }

    assertEquals(1, taken);
  }

  private Optional<RenderProgress> take(String holder, Instant now) {
    return states().acquire(relay, new Lease(holder, LATER), now).map(AcquiredLease::progress);
  }

  private boolean finish(String holder, RenderProgress progress) {
    return states().finish(relay, new Lease(holder, LATER), progress, NOON);
  }
}
