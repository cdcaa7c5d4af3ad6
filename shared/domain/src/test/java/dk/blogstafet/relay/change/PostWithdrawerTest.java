package dk.blogstafet.relay.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.PostCounts;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PostWithdrawerTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");
  private static final Clock CLOCK = Clock.fixed(NOW.plusNanos(456_789), ZoneOffset.UTC);

  private final RelayId id = new RelayId("broer");
  private final PostId bro = new PostId("bro");
  private final MemoryRelayStore books = new MemoryRelayStore();
  private final PostWithdrawer withdrawer = new PostWithdrawer(books, books, CLOCK);
  private final Publisher publisher = new Publisher(books, books, CLOCK);

  @BeforeEach
  void publish() {
    books.open(DomainSamples.relay(id));
    publisher.publish(id, PostDraft.ofTeaser("Bro", "2026-02-01", "Ledelse", "Om bro"));
  }

  @Test
  void withdrawsAPost() {
    var withdrawn = withdrawn();

    assertEquals(2, withdrawn.whole().post().version());
    assertEquals(
        new PostLookup.WithdrawnPost(withdrawn.whole(), "Fortrudt", NOW), books.find(id, bro));
    assertEquals(new Revision(3), withdrawn.revision());
    assertEquals(Optional.empty(), snapshot().newest());
    assertEquals(PostCounts.NONE, snapshot().counts());
  }

  @Test
  void restoresAPostToItsPosition() {
    publisher.publish(id, PostDraft.ofTeaser("En anden", "2026-02-01", "Ledelse", "Om en anden"));
    withdrawn();

    var restored =
        assertInstanceOf(
            RestorationOutcome.Restored.class, withdrawer.restore(id, bro, 2, "Ingen fejl"));

    assertEquals(3, restored.whole().post().version());
    assertEquals(new PostLookup.PublishedPost(restored.whole()), books.find(id, bro));
    var legs =
        books.oldest(snapshot().listId(), Optional.empty(), 9).stream().map(PostSummary::leg);
    assertEquals(List.of(new Leg(1), new Leg(2)), legs.toList());
  }

  @Test
  void takesARestoredPostOutOfNewsletters() {
    var today = DanishTime.today(CLOCK).toString();
    var draft = PostDraft.ofTeaser("Ny bro", today, "Ledelse", "Om bro").withMailable(true);
    publisher.publish(id, draft);
    var fresh = snapshot().newest().orElseThrow();

    withdrawer.withdraw(id, fresh.id(), 1, "Fortrudt");
    withdrawer.restore(id, fresh.id(), 2, "Ingen fejl");

    assertTrue(fresh.mailable());
    assertEquals(Optional.of(fresh.id()), snapshot().newest().map(PostSummary::id));
    assertFalse(snapshot().newest().orElseThrow().mailable());
  }

  @Test
  void acceptsRepetitionsWithAnyVersion() {
    var withdrawn = withdrawn();
    var revision = snapshot().revision();

    var again = withdrawer.withdraw(id, bro, 1, "Igen");

    assertEquals(new WithdrawalOutcome.AlreadyWithdrawn(withdrawn.whole(), "Fortrudt", NOW), again);
    assertEquals(revision, snapshot().revision());
    var restored = (RestorationOutcome.Restored) withdrawer.restore(id, bro, 2, "Ingen fejl");
    assertEquals(
        new RestorationOutcome.NotWithdrawn(restored.whole()),
        withdrawer.restore(id, bro, 2, "Ingen fejl"));
  }

  @Test
  void detectsAConcurrentChange() {
    assertEquals(new ChangeRefusal.Conflict(1), withdrawer.withdraw(id, bro, 2, "Fortrudt"));
    withdrawn();
    assertEquals(new ChangeRefusal.Conflict(2), withdrawer.restore(id, bro, 1, "Ingen fejl"));
  }

  @Test
  void requiresAReason() {
    assertEquals(
        new ChangeRefusal.Invalid(List.of(new ValidationError.MissingValue("reason"))),
        withdrawer.withdraw(id, bro, 1, null));
    assertEquals(
        new ChangeRefusal.Invalid(List.of(new ValidationError.TooLong("reason", 500, 501))),
        withdrawer.restore(id, bro, 1, "x".repeat(501)));
  }

  @Test
  void doesNotRestoreAPostOfARemovedCategory() {
    withdrawn();
    var relay = DomainSamples.relay(id);
    var without =
        new Relay(
            id,
            relay.title(),
            relay.introduction(),
            Optional.empty(),
            List.of(DomainSamples.VELFAERD),
            relay.language(),
            relay.state());
    books.describe(snapshot(), without);

    var refused = withdrawer.restore(id, bro, 2, "Ingen fejl");

    var flaw = new ValidationError.UnknownValue("category", "Ledelse", List.of("Velfærd"));
    assertEquals(new ChangeRefusal.Invalid(List.of(flaw)), refused);
  }

  @Test
  void reportsAMissingRelayOrPost() {
    var elsewhere = new RelayId("andre-broer");
    var other = new PostId("en-anden");

    assertEquals(
        new ChangeRefusal.RelayNotFound(elsewhere),
        withdrawer.withdraw(elsewhere, bro, 1, "Fortrudt"));
    assertEquals(
        new ChangeRefusal.RelayNotFound(elsewhere), withdrawer.restore(elsewhere, bro, 1, "Fejl"));
    assertEquals(
        new ChangeRefusal.PostNotFound(id, other), withdrawer.withdraw(id, other, 1, "Fortrudt"));
    assertEquals(
        new ChangeRefusal.PostNotFound(id, other), withdrawer.restore(id, other, 1, "Fejl"));
  }

  @Test
  void reportsBusyWhenEveryCommitConflicts() {
    var overrun = new PostWithdrawer(new ContendedRelays(books), books, CLOCK);

    assertEquals(new ChangeRefusal.Busy(), overrun.withdraw(id, bro, 1, "Fortrudt"));
    withdrawn();
    assertEquals(new ChangeRefusal.Busy(), overrun.restore(id, bro, 2, "Fejl"));
  }

  private WithdrawalOutcome.Withdrawn withdrawn() {
    return assertInstanceOf(
        WithdrawalOutcome.Withdrawn.class, withdrawer.withdraw(id, bro, 1, "Fortrudt"));
  }

  private RelaySnapshot snapshot() {
    return books.find(id).orElseThrow();
  }
}
