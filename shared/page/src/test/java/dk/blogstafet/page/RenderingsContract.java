package dk.blogstafet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.Renderings.Lease;
import dk.blogstafet.page.Renderings.Progress;
import dk.blogstafet.page.Renderings.Report;
import dk.blogstafet.page.Renderings.Taken;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What every adapter of [Renderings] keeps. Each test has a relay of its own.
public abstract class RenderingsContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);

  private final RelayId relay = new RelayId("relay-" + UUID.randomUUID());

  /// The adapter under test.
  protected abstract Renderings renderings();

  /// Whether the adapter can tell that a lease was given back. Where an answer got lost, it may
  /// find its own.
  protected boolean canTell() {
    return true;
  }

  @Test
  void startsWithNothingRendered() {
    assertEquals(Progress.NONE, renderings().look(relay));
    assertEquals(Optional.of(Progress.NONE), take("one", NOON));
  }

  @Test
  void keepsOthersOutWhileALeaseRuns() {
    take("one", NOON);

    assertEquals(Optional.empty(), take("other", LATER.minusMillis(1)));
  }

  @Test
  void letsTheHolderTakeItsLeaseAgain() {
    take("one", NOON);

    assertEquals(Optional.of(Progress.NONE), take("one", NOON));
  }

  @Test
  void givesALeaseThatEndedToTheNext() {
    take("one", NOON);

    assertEquals(Optional.of(Progress.NONE), take("other", LATER.plusMillis(1)));
  }

  @Test
  void notesHowFarThePagesHaveCome() {
    var progress = new Progress(17, "build-1", Optional.of("året 2015, side 3"));
    take("one", NOON);

    assertTrue(finish("one", progress));
    assertEquals(new Report(progress, Optional.of(NOON)), renderings().report(relay));

    assertEquals(progress, renderings().look(relay));
  }

  @Test
  void forgetsACursorThatIsNoLongerNeeded() {
    take("one", NOON);
    finish("one", new Progress(17, "build-1", Optional.of("somewhere")));
    take("one", NOON);

    finish("one", new Progress(18, "build-2", Optional.empty()));

    assertEquals(new Progress(18, "build-2", Optional.empty()), renderings().look(relay));
  }

  @Test
  void givesTheLeaseBackWhenItIsFinished() {
    var progress = new Progress(17, "build-1", Optional.empty());
    take("one", NOON);
    finish("one", progress);

    assertEquals(Optional.of(progress), take("other", NOON));
  }

  @Test
  void notesNothingForWhoeverLostTheLease() {
    take("slow", NOON);
    take("next", LATER.plusMillis(1));

    assertFalse(finish("slow", new Progress(17, "build-1", Optional.empty())));

    assertEquals(Progress.NONE, renderings().look(relay));
    assertEquals(Optional.empty(), take("third", NOON));
  }

  @Test
  void saysThatALeaseWasNeverGivenBack() {
    take("slow", NOON);

    var taken = renderings().take(relay, new Lease("next", LATER), LATER.plusMillis(1));

    assertEquals(Optional.of(new Taken(Progress.NONE, true)), taken);
  }

  @Test
  void saysThatALeaseWasGivenBack() {
    var progress = new Progress(17, "build-1", Optional.empty());
    take("one", NOON);
    finish("one", progress);

    var taken = renderings().take(relay, new Lease("next", LATER), NOON);

    assertEquals(Optional.of(new Taken(progress, !canTell())), taken);
  }

  @Test
  void keepsDoubtUntilItIsNoMore() {
    var progress = new Progress(17, "build-1", Optional.empty());
    take("one", NOON);
    finish("one", progress.doubtedUntil(LATER));
    assertEquals(Optional.of(progress.doubtedUntil(LATER)), take("one", NOON));

    finish("one", progress);

    assertEquals(progress, renderings().look(relay));
  }

  @Test
  void neverGoesBack() {
    var progress = new Progress(17, "build-1", Optional.empty());
    take("one", NOON);
    finish("one", progress);
    take("one", NOON);

    assertFalse(finish("one", new Progress(16, "build-1", Optional.empty())));

    assertEquals(progress, renderings().look(relay));
  }

  @Test
  void beginsAgainWhereAllIsRenderedAnew() {
    var anew = new Progress(3, "build-1", Optional.of("from the start"));
    take("one", NOON);
    finish("one", new Progress(17, "build-1", Optional.empty()));
    take("one", NOON);

    assertTrue(finish("one", anew));

    assertEquals(anew, renderings().look(relay));
  }

  @Test
  void keepsHowFarThePostsHaveCome() {
    var progress = new Progress(17, "build-1", Optional.empty()).aheadTo(23);
    take("one", NOON);

    finish("one", progress);

    assertEquals(progress, renderings().look(relay));
  }

  @Test
  void keepsWhatCannotBeRenderedUntilItCan() {
    var omissions =
        Set.of(
            Omission.ofPost(relay, new PostId("et-indlaeg")),
            new Omission("/x/rss.xml", Optional.of(new PostId("et-andet"))),
            new Omission("/x/", Optional.empty()));
    var progress = new Progress(17, "build-1", Optional.empty());
    take("one", NOON);
    finish("one", progress.without(omissions));
    assertEquals(omissions, renderings().look(relay).omissions());
    take("one", NOON);

    finish("one", progress);

    assertEquals(progress, renderings().look(relay));
  }

  @Test
  void notesNothingWithoutALease() {
    assertFalse(finish("one", new Progress(17, "build-1", Optional.empty())));

    assertEquals(Progress.NONE, renderings().look(relay));
  }

  @Test
  void keepsRelaysApart() {
    var other = new RelayId(relay.slug() + "-2");
    take("one", NOON);

    assertEquals(
        Optional.of(new Taken(Progress.NONE, !canTell())),
        renderings().take(other, new Lease("other", LATER), NOON));
  }

  @Test
  void givesALeaseToOneOfMany() throws Exception {
    var attempts = new ArrayList<Callable<Optional<Progress>>>();
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

  private Optional<Progress> take(String holder, Instant now) {
    return renderings().take(relay, new Lease(holder, LATER), now).map(Taken::progress);
  }

  private boolean finish(String holder, Progress progress) {
    return renderings().finish(relay, new Lease(holder, LATER), progress, NOON);
  }
}
