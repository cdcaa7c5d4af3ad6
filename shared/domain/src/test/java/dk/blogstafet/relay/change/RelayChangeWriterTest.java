package dk.blogstafet.relay.change;

import static dk.blogstafet.relay.DomainSamples.LEDELSE;
import static dk.blogstafet.relay.DomainSamples.VELFAERD;
import static dk.blogstafet.relay.DomainSamples.corrected;
import static dk.blogstafet.relay.DomainSamples.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.PostCounts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.RenewalHint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RelayChangeWriterTest {
  private final MemoryRelayStore books = new MemoryRelayStore();
  private final RelayChangeWriter writer = new RelayChangeWriter(books, books);
  private final Post old = post(1, "2013-01-18", LEDELSE);
  private final Post middle = post(2, "2014-01-01", VELFAERD);
  private final Post newest = post(3, "2015-05-11", LEDELSE);

  @Test
  void findsTheNewestOfPostsAddedInAnyOrder() {
    var then = added();

    assertEquals(Optional.of(newest.post()), then.newest());
    assertEquals(3, then.legs());
  }

  @Test
  void ordersPostsOfOneDateByLeg() {
    var twin = post(4, "2015-05-11", VELFAERD);

    assertEquals(Optional.of(twin.post()), record(added(), new PostChange.Add(twin)).newest());
  }

  @Test
  void findsTheNextNewestAfterAWithdrawal() {
    var then = record(added(), withdraw(newest));

    assertEquals(Optional.of(middle.post()), then.newest());
    assertEquals(3, then.legs());
  }

  @Test
  void findsTheNextNewestAfterSeveralWithdrawals() {
    var then = record(added(), withdraw(middle), withdraw(newest));

    assertEquals(Optional.of(old.post()), then.newest());
  }

  @Test
  void hasNoNewestWithoutPosts() {
    var then = record(added(), withdraw(old), withdraw(middle), withdraw(newest));

    assertEquals(Optional.empty(), then.newest());
    assertEquals(PostCounts.NONE, then.counts());
  }

  @Test
  void keepsTheNewestWhenAnOlderOneIsWithdrawn() {
    assertEquals(Optional.of(newest.post()), record(added(), withdraw(old)).newest());
  }

  @Test
  void followsTheNewestMovedBehindAnother() {
    var then = record(added(), corrected(newest, "2012-12-12", LEDELSE));

    assertEquals(Optional.of(middle.post()), then.newest());
  }

  @Test
  void followsAnOlderPostMovedInFront() {
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
  void followsARestoredPost() {
    var gone = newest.next(DomainSamples.STORED);
    var restore = new PostChange.Restore(gone, "Fejl", DomainSamples.STORED);

    var then = record(record(added(), withdraw(newest)), restore);

    assertEquals(Optional.of(gone.next(DomainSamples.STORED).post()), then.newest());
  }

  @Test
  void doesNotReuseAWithdrawnPostsLeg() {
    var then = record(added(), withdraw(newest));

    assertEquals(4, record(then, new PostChange.Add(post(4, "2010-01-01", LEDELSE))).legs());
  }

  private RelaySnapshot added() {
    var opened =
        assertInstanceOf(
            CommitResult.Done.class, books.open(DomainSamples.relay(new RelayId("broer"))));
    return record(
        opened.snapshot(),
        new PostChange.Add(newest),
        new PostChange.Add(old),
        new PostChange.Add(middle));
  }

  private RelaySnapshot record(RelaySnapshot seen, PostChange... steps) {
    var result = writer.commit(seen, List.of(steps), RenewalHint.DONE);
    return assertInstanceOf(CommitResult.Done.class, result).snapshot();
  }

  private static PostChange withdraw(Post post) {
    return new PostChange.Withdraw(post, "Fortrudt", DomainSamples.STORED);
  }
}
