package dk.blogstafet.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.relay.Publication.AlreadyPublished;
import dk.blogstafet.relay.Publication.Differs;
import dk.blogstafet.relay.Publication.Published;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PublisherTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00.123456Z"), ZoneOffset.UTC);

  private final RelayId id = new RelayId("broer");
  private final MemoryBooks books = new MemoryBooks();
  private final Publisher publisher = new Publisher(books, books, CLOCK);

  @BeforeEach
  void openTheRelay() {
    books.open(Samples.relay(id));
  }

  @Test
  void publishesADraft() {
    var settled = settled(publisher.publish(id, draft("Broen over åen", "2026-03-01")));

    var post = whole(settled).post();
    assertEquals(new PostId("broen-over-aaen"), post.id());
    assertEquals(new Leg(1), post.leg());
    assertEquals(1, post.version());
    assertEquals(Instant.parse("2026-03-01T12:00:00.123Z"), post.stored());
    assertEquals(new Revision(2), settled.revision());
    assertEquals(Optional.of(post), books.find(id).orElseThrow().newest());
  }

  @Test
  void findsTheSameDraftAndStoresNothing() {
    var first = settled(publisher.publish(id, draft("Bro", "2026-03-01")));

    var again = settled(publisher.publish(id, draft("Bro", "2026-03-01")));

    assertEquals(List.of(new AlreadyPublished(whole(first))), again.fates());
    assertEquals(first.revision(), again.revision());
  }

  @Test
  void reportsADifferenceAndLeavesThePostAsItIs() {
    var first = settled(publisher.publish(id, draft("Bro", "2026-03-01")));
    var whole = whole(first);

    var changed = Draft.ofTeaser("Bro", "2026-03-01", "Ledelse", "Noget andet");
    var again = settled(publisher.publish(id, changed));

    var differs = assertInstanceOf(Differs.class, again.fates().getFirst());
    assertEquals(whole, differs.whole());
    assertEquals("Noget andet", differs.headline().teaser());
    assertEquals(new Lookup.Present(whole), books.find(id, whole.id()));
  }

  @Test
  void reportsATextThatDiffers() {
    publisher.publish(id, draft("Bro", "2026-03-01"));
    var withText =
        new Draft("Bro", "2026-03-01", "Ledelse", "Om bro", List.of(), "Tekst", null, null);

    var again = settled(publisher.publish(id, withText));

    assertEquals(
        new Body.Written("Tekst"),
        assertInstanceOf(Differs.class, again.fates().getFirst()).body());
  }

  @Test
  void takesAnotherDateOrTitleForAnotherPost() {
    publisher.publish(id, draft("Bro", "2026-03-01"));

    var day = settled(publisher.publish(id, draft("Bro", "2026-02-28")));
    var title = settled(publisher.publish(id, draft("Broen", "2026-03-01")));

    assertInstanceOf(Published.class, day.fates().getFirst());
    assertInstanceOf(Published.class, title.fates().getFirst());
  }

  @Test
  void storesATwinInABatchOnce() {
    var twins = List.of(draft("Bro", "2026-03-01"), draft("Bro", "2026-03-01"));

    var settled = settled(publisher.publish(id, twins, Pace.DONE));

    assertInstanceOf(Published.class, settled.fates().get(0));
    assertInstanceOf(AlreadyPublished.class, settled.fates().get(1));
    assertEquals(1, books.find(id).orElseThrow().counts().total());
  }

  @Test
  void findsAPostAmongMoreThanAPageOfOneDate() {
    for (var batch = 0; batch < 5; batch++) {
      var first = batch * Publisher.BATCH;
      var drafts =
          IntStream.range(first, first + Publisher.BATCH)
              .mapToObj(number -> draft("Bro " + number, "2026-03-01"))
              .toList();
      publisher.publish(id, drafts, Pace.MORE_TO_COME);
    }

    var settled = settled(publisher.publish(id, draft("Bro 124", "2026-03-01")));

    assertInstanceOf(AlreadyPublished.class, settled.fates().getFirst());
  }

  @Test
  void refusesABatchWhole() {
    var drafts = List.of(draft("Bro", "2026-03-01"), draft("", "2026-03-01"));

    var refused =
        assertInstanceOf(Publication.Refused.class, publisher.publish(id, drafts, Pace.DONE));

    assertEquals(Map.of(1, List.of(new Flaw.Missing("title"))), refused.flaws());
    assertEquals(0, books.find(id).orElseThrow().counts().total());
  }

  @Test
  void refusesMoreDraftsThanFitOneChange() {
    var drafts = Collections.nCopies(Publisher.BATCH + 1, draft("Bro", "2026-03-01"));

    assertThrows(IllegalArgumentException.class, () -> publisher.publish(id, drafts, Pace.DONE));
  }

  @Test
  void knowsNoRelayThatIsNotThere() {
    var elsewhere = new RelayId("andre-broer");

    assertEquals(
        new Publication.NoSuchRelay(elsewhere),
        publisher.publish(elsewhere, draft("Bro", "2026-03-01")));
  }

  @Test
  void saysItIsBusyWhereOthersAreAlwaysFirst() {
    var overrun = new Publisher(new Overrun(books), books, CLOCK);

    assertEquals(new Publication.Busy(), overrun.publish(id, draft("Bro", "2026-03-01")));
  }

  @Test
  void takesTodayInCopenhagen() {
    var halfPastMidnight = Clock.fixed(Instant.parse("2026-02-28T23:30:00Z"), ZoneOffset.UTC);
    var night = new Publisher(books, books, halfPastMidnight);

    assertInstanceOf(Publication.Settled.class, night.publish(id, draft("Bro", "2026-03-01")));
    assertInstanceOf(Publication.Refused.class, night.publish(id, draft("Bro", "2026-03-02")));
  }

  @Test
  void publishesADraftOnceHoweverManySendIt() throws Exception {
    var senders =
        Collections.<Callable<Publication>>nCopies(
            40, () -> publisher.publish(id, draft("Bro", "2026-03-01")));

    var fates = new ArrayList<Publication.Fate>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var publication : threads.invokeAll(senders)) {
        fates.add(settled(publication.get()).fates().getFirst());
      }
    }

    assertEquals(1, fates.stream().filter(Published.class::isInstance).count());
    assertEquals(39, fates.stream().filter(AlreadyPublished.class::isInstance).count());
    assertEquals(1, books.find(id).orElseThrow().counts().total());
  }

  private static Publication.Settled settled(Publication publication) {
    return assertInstanceOf(Publication.Settled.class, publication);
  }

  private static WholePost whole(Publication.Settled settled) {
    return assertInstanceOf(Published.class, settled.fates().getFirst()).whole();
  }

  private static Draft draft(String title, String date) {
    return Draft.ofTeaser(title, date, "Ledelse", "Om bro");
  }
}
