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
import org.jspecify.annotations.Nullable;
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

    var post = settled.fates().getFirst().whole().post();
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

    assertEquals(List.of(new AlreadyPublished(first.fates().getFirst().whole())), again.fates());
    assertEquals(first.revision(), again.revision());
  }

  @Test
  void reportsADifferenceAndLeavesThePostAsItIs() {
    var first = settled(publisher.publish(id, draft("Bro", "2026-03-01")));
    var whole = first.fates().getFirst().whole();

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
  void givesLegsInTheOrderOfDatesAndThenOfDrafts() {
    var drafts =
        List.of(
            draft("C", "2015-05-11"),
            draft("A", "2013-01-18"),
            draft("D", "2015-05-11"),
            draft("B", "2014-02-02"));

    var settled = settled(publisher.publish(id, drafts, Pace.DONE));

    assertEquals(List.of(3, 1, 4, 2), legs(settled));
    assertEquals(new Revision(2), settled.revision());
  }

  @Test
  void countsOnFromTheLastLegEvenForAnOlderDate() {
    publisher.publish(id, draft("Ny", "2026-03-01"));

    var settled = settled(publisher.publish(id, draft("Gammel", "2013-01-18")));

    assertEquals(List.of(2), legs(settled));
    assertEquals("Ny", books.find(id).orElseThrow().newest().orElseThrow().title());
  }

  @Test
  void numbersSlugsThatAreTaken() {
    publisher.publish(id, draft("Bro", "2026-03-01"));

    var settled =
        settled(
            publisher.publish(
                id, List.of(draft("Bro!", "2026-03-01"), draft("Bro?", "2026-03-01")), Pace.DONE));

    assertEquals(List.of("bro-2", "bro-3"), slugs(settled));
  }

  @Test
  void numbersSlugsBeyondTheFirstCandidates() {
    for (var day = 1; day <= 12; day++) {
      publisher.publish(id, draft("Bro", "2026-01-" + (day + 10)));
    }

    var settled = settled(publisher.publish(id, draft("Bro", "2026-03-01")));

    assertEquals(List.of("bro-13"), slugs(settled));
  }

  @Test
  void givesAnEditorTheSlugSheWants() {
    var draft = withSlug("Bro", "min-bro");

    assertEquals(List.of("min-bro"), slugs(settled(publisher.publish(id, draft))));
    assertEquals(
        List.of("min-bro-2"), slugs(settled(publisher.publish(id, withSlug("Ny bro", "min-bro")))));
  }

  @Test
  void namesAPostByItsLegWhereTheTitleHasNoLatinLetter() {
    var settled = settled(publisher.publish(id, draft("橋", "2026-03-01")));

    assertEquals(List.of("indlaeg-1"), slugs(settled));
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

  private static List<Integer> legs(Publication.Settled settled) {
    return settled.fates().stream().map(fate -> fate.whole().post().leg().number()).toList();
  }

  private static List<String> slugs(Publication.Settled settled) {
    return settled.fates().stream().map(fate -> fate.whole().id().slug()).toList();
  }

  private static Draft draft(String title, String date) {
    return Draft.ofTeaser(title, date, "Ledelse", "Om bro");
  }

  private static Draft withSlug(String title, @Nullable String slug) {
    return new Draft(title, "2026-03-01", "Ledelse", "Om bro", List.of(), null, null, slug);
  }

  /// Books in which someone else is always first.
  private record Overrun(Relays relays) implements Relays {
    @Override
    public Optional<Medium> medium() {
      return relays.medium();
    }

    @Override
    public Optional<Standing> find(RelayId relay) {
      return relays.find(relay);
    }

    @Override
    public void describe(Site site) {
      relays.describe(site);
    }

    @Override
    public Recorded open(Relay relay) {
      return relays.open(relay);
    }

    @Override
    public Recorded describe(Standing seen, Relay anew) {
      return new Recorded.Overtaken();
    }

    @Override
    public Recorded record(Standing seen, Standing then, List<Step> steps, Pace pace) {
      return new Recorded.Overtaken();
    }
  }
}
