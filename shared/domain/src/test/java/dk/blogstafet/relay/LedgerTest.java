package dk.blogstafet.relay;

import static dk.blogstafet.relay.Samples.LEDELSE;
import static dk.blogstafet.relay.Samples.VELFAERD;
import static dk.blogstafet.relay.Samples.corrected;
import static dk.blogstafet.relay.Samples.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LedgerTest {
  private final MemoryBooks books = new MemoryBooks();
  private final Ledger ledger = new Ledger(books, books);
  private final WholePost old = post(1, "2013-01-18", LEDELSE);
  private final WholePost middle = post(2, "2014-01-01", VELFAERD);
  private final WholePost newest = post(3, "2015-05-11", LEDELSE);

  @Test
  void knowsTheNewestOfPostsAddedInAnyOrder() {
    var then = added();

    assertEquals(Optional.of(newest.post()), then.newest());
    assertEquals(3, then.legs());
  }

  @Test
  void takesTheHigherLegForTheNewerOfOneDate() {
    var twin = post(4, "2015-05-11", VELFAERD);

    assertEquals(Optional.of(twin.post()), record(added(), new Step.Add(twin)).newest());
  }

  @Test
  void looksBehindTheNewestWhenThatIsWithdrawn() {
    var then = record(added(), withdraw(newest));

    assertEquals(Optional.of(middle.post()), then.newest());
    assertEquals(3, then.legs());
  }

  @Test
  void looksBehindAllThatOneChangeWithdraws() {
    var then = record(added(), withdraw(middle), withdraw(newest));

    assertEquals(Optional.of(old.post()), then.newest());
  }

  @Test
  void hasNoNewestWithoutAnyPost() {
    var then = record(added(), withdraw(old), withdraw(middle), withdraw(newest));

    assertEquals(Optional.empty(), then.newest());
    assertEquals(Counts.NONE, then.counts());
  }

  @Test
  void keepsTheNewestWhenAnOlderOneIsWithdrawn() {
    assertEquals(Optional.of(newest.post()), record(added(), withdraw(old)).newest());
  }

  @Test
  void seesTheNewestMovedBehindAnother() {
    var then = record(added(), corrected(newest, "2012-12-12", LEDELSE));

    assertEquals(Optional.of(middle.post()), then.newest());
  }

  @Test
  void seesAnOlderOneMovedInFront() {
    var correction = corrected(old, "2016-02-29", VELFAERD);

    var then = record(added(), correction);

    assertEquals(Optional.of(correction.post().post()), then.newest());
  }

  @Test
  void showsTheNewestInItsLatestVersion() {
    var correction = corrected(newest, "2015-05-11", LEDELSE);

    var then = record(added(), correction);

    assertEquals(Optional.of(correction.post().post()), then.newest());
  }

  @Test
  void seesARestoredPostInFrontAgain() {
    var gone = newest.next(Samples.STORED);
    var restore = new Step.Restore(gone, "Fejl", Samples.STORED);

    var then = record(record(added(), withdraw(newest)), restore);

    assertEquals(Optional.of(gone.next(Samples.STORED).post()), then.newest());
  }

  @Test
  void stillGivesAWithdrawnPostsLegToNobodyElse() {
    var then = record(added(), withdraw(newest));

    assertEquals(4, record(then, new Step.Add(post(4, "2010-01-01", LEDELSE))).legs());
  }

  private Standing added() {
    var opened =
        assertInstanceOf(Recorded.Done.class, books.open(Samples.relay(new RelayId("broer"))));
    return record(opened.standing(), new Step.Add(newest), new Step.Add(old), new Step.Add(middle));
  }

  private Standing record(Standing seen, Step... steps) {
    var recorded = ledger.record(seen, List.of(steps), Pace.DONE);
    return assertInstanceOf(Recorded.Done.class, recorded).standing();
  }

  private static Step withdraw(WholePost post) {
    return new Step.Withdraw(post, "Fortrudt", Samples.STORED);
  }
}
