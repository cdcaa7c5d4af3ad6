package dk.blogstafet.baton;

import static dk.blogstafet.baton.BatonFixture.EDITOR;
import static dk.blogstafet.baton.BatonFixture.WORDING;
import static dk.blogstafet.baton.BatonFixture.changed;
import static dk.blogstafet.baton.BatonFixture.closed;
import static dk.blogstafet.baton.BatonFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.BatonNotice;
import dk.blogstafet.relay.RelaySnapshot;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BatonNoticeUpdaterTest {
  private final BatonFixture baton = new BatonFixture();
  private final BatonNoticeUpdater updater =
      new BatonNoticeUpdater(baton.turns, baton.relays, baton.clock);

  @Test
  void namesTheHolderFromTheAcceptance() {
    var key = baton.invite("Hjalmar").key();
    assertEquals(Optional.empty(), notice());
    // 00:30 on the next day in Denmark.
    baton.clock.pass(Duration.ofMinutes(13 * 60 + 30));

    done(baton.guest.accept(key, true, WORDING));

    var holder = new BatonNotice.HeldBy("Hjalmar", LocalDate.of(2026, 3, 3));
    assertEquals(Optional.of(holder), notice());
  }

  @Test
  void namesNobodyWithoutConsent() {
    done(baton.guest.accept(baton.invite("Hjalmar").key(), false, WORDING));

    assertEquals(Optional.empty(), notice());
  }

  @Test
  void storesANoticeOnce() {
    baton.accepted("Hjalmar");
    notice();
    var once = snapshot();

    notice();

    assertEquals(once, snapshot());
  }

  @Test
  void storesNothingAfterAConcurrentChange() {
    baton.accepted("Hjalmar");
    var seen = snapshot();
    baton.relays.describe(seen, seen.relay());

    assertFalse(updater.update(seen));

    assertEquals(Optional.empty(), snapshot().notice());
    assertTrue(updater.update(snapshot()));
  }

  @Test
  void endsWithThePost() {
    var key = baton.approved("Hjalmar").key();
    assertTrue(notice().isPresent());

    changed(baton.publisher.publish(key, "", EDITOR));

    assertEquals(Optional.empty(), snapshot().notice());
    assertEquals(Optional.empty(), notice());
  }

  @Test
  void endsWithAWithdrawalAnErasureOrTheRelay() {
    var withdrawn = baton.accepted("Hjalmar").key();
    assertTrue(notice().isPresent());
    done(baton.guest.decline(withdrawn, false));
    assertEquals(Optional.empty(), notice());

    var erased = baton.accepted("Gerda").key();
    assertTrue(notice().isPresent());
    done(baton.guest.erase(erased));
    assertEquals(Optional.empty(), notice());

    baton.accepted("Oda");
    assertTrue(notice().isPresent());
    baton.relays.describe(snapshot(), closed(snapshot().relay()));
    assertEquals(Optional.empty(), notice());
  }

  @Test
  void saysThatARelayRestsLongAfterItsNewestPost() {
    assertEquals(Optional.empty(), notice(), "no posts yet");
    changed(baton.publisher.publish(baton.approved("Hjalmar").key(), "", EDITOR));
    baton.clock.pass(Duration.ofDays(179));
    assertEquals(Optional.empty(), notice());

    baton.clock.pass(Duration.ofDays(1));
    assertEquals(Optional.of(new BatonNotice.Resting()), notice());

    done(baton.guest.accept(baton.invite("Gerda").key(), false, WORDING));
    assertEquals(Optional.empty(), notice(), "an author has the baton, unnamed");
  }

  private Optional<BatonNotice> notice() {
    updater.update(snapshot());
    return snapshot().notice();
  }

  private RelaySnapshot snapshot() {
    return baton.relays.find(baton.relay).orElseThrow();
  }
}
