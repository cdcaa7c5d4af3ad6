package dk.blogstafet.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WithdrawerTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");
  private static final Clock CLOCK = Clock.fixed(NOW.plusNanos(456_789), ZoneOffset.UTC);

  private final RelayId id = new RelayId("broer");
  private final PostId bro = new PostId("bro");
  private final MemoryBooks books = new MemoryBooks();
  private final Withdrawer withdrawer = new Withdrawer(books, books, CLOCK);
  private final Publisher publisher = new Publisher(books, books, CLOCK);

  @BeforeEach
  void publish() {
    books.open(Samples.relay(id));
    publisher.publish(id, Draft.ofTeaser("Bro", "2026-02-01", "Ledelse", "Om bro"));
  }

  @Test
  void takesAPostBack() {
    var withdrawn = withdrawn();

    assertEquals(2, withdrawn.whole().post().version());
    assertEquals(new Lookup.Withdrawn(withdrawn.whole(), "Fortrudt", NOW), books.find(id, bro));
    assertEquals(new Revision(3), withdrawn.revision());
    assertEquals(Optional.empty(), standing().newest());
    assertEquals(Counts.NONE, standing().counts());
  }

  @Test
  void bringsAPostBackToWhereItStood() {
    publisher.publish(id, Draft.ofTeaser("En anden", "2026-02-01", "Ledelse", "Om en anden"));
    withdrawn();

    var restored =
        assertInstanceOf(Restoration.Restored.class, withdrawer.restore(id, bro, 2, "Ingen fejl"));

    assertEquals(3, restored.whole().post().version());
    assertEquals(new Lookup.Present(restored.whole()), books.find(id, bro));
    var legs = books.oldest(standing().track(), Optional.empty(), 9).stream().map(Post::leg);
    assertEquals(List.of(new Leg(1), new Leg(2)), legs.toList());
  }

  @Test
  void findsWhatWasDoneBeforeWhateverVersionIsNamed() {
    var withdrawn = withdrawn();
    var revision = standing().revision();

    var again = withdrawer.withdraw(id, bro, 1, "Igen");

    assertEquals(new Withdrawal.AlreadyWithdrawn(withdrawn.whole(), "Fortrudt", NOW), again);
    assertEquals(revision, standing().revision());
    var restored = (Restoration.Restored) withdrawer.restore(id, bro, 2, "Ingen fejl");
    assertEquals(
        new Restoration.AlreadyThere(restored.whole()),
        withdrawer.restore(id, bro, 2, "Ingen fejl"));
  }

  @Test
  void seesThatSomeoneElseWasFirst() {
    assertEquals(new Refusal.Conflict(1), withdrawer.withdraw(id, bro, 2, "Fortrudt"));
    withdrawn();
    assertEquals(new Refusal.Conflict(2), withdrawer.restore(id, bro, 1, "Ingen fejl"));
  }

  @Test
  void asksForAReason() {
    assertEquals(
        new Refusal.Flawed(List.of(new Flaw.Missing("reason"))),
        withdrawer.withdraw(id, bro, 1, null));
    assertEquals(
        new Refusal.Flawed(List.of(new Flaw.TooLong("reason", 500, 501))),
        withdrawer.restore(id, bro, 1, "x".repeat(501)));
  }

  @Test
  void bringsNoPostBackWhoseCategoryWasDropped() {
    withdrawn();
    var relay = Samples.relay(id);
    var without =
        new Relay(
            id,
            relay.title(),
            relay.introduction(),
            Optional.empty(),
            List.of(Samples.VELFAERD),
            relay.language(),
            relay.state());
    books.describe(standing(), without);

    var refused = withdrawer.restore(id, bro, 2, "Ingen fejl");

    var flaw = new Flaw.Unknown("category", "Ledelse", List.of("Velfærd"));
    assertEquals(new Refusal.Flawed(List.of(flaw)), refused);
  }

  @Test
  void knowsWhatIsNotThere() {
    var elsewhere = new RelayId("andre-broer");
    var other = new PostId("en-anden");

    assertEquals(
        new Refusal.NoSuchRelay(elsewhere), withdrawer.withdraw(elsewhere, bro, 1, "Fortrudt"));
    assertEquals(new Refusal.NoSuchRelay(elsewhere), withdrawer.restore(elsewhere, bro, 1, "Fejl"));
    assertEquals(new Refusal.NoSuchPost(id, other), withdrawer.withdraw(id, other, 1, "Fortrudt"));
    assertEquals(new Refusal.NoSuchPost(id, other), withdrawer.restore(id, other, 1, "Fejl"));
  }

  @Test
  void saysItIsBusyWhereOthersAreAlwaysFirst() {
    var overrun = new Withdrawer(new Overrun(books), books, CLOCK);

    assertEquals(new Refusal.Busy(), overrun.withdraw(id, bro, 1, "Fortrudt"));
    withdrawn();
    assertEquals(new Refusal.Busy(), overrun.restore(id, bro, 2, "Fejl"));
  }

  private Withdrawal.Withdrawn withdrawn() {
    return assertInstanceOf(
        Withdrawal.Withdrawn.class, withdrawer.withdraw(id, bro, 1, "Fortrudt"));
  }

  private Standing standing() {
    return books.find(id).orElseThrow();
  }
}
