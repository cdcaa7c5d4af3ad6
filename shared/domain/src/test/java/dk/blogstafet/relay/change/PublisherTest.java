package dk.blogstafet.relay.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostFingerprint;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.change.PublicationOutcome.AlreadyPublished;
import dk.blogstafet.relay.change.PublicationOutcome.ContentDiffers;
import dk.blogstafet.relay.change.PublicationOutcome.Published;
import dk.blogstafet.relay.validation.ValidationError;
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
  private final MemoryRelayStore books = new MemoryRelayStore();
  private final Publisher publisher = new Publisher(books, books, CLOCK);

  @BeforeEach
  void openTheRelay() {
    books.open(DomainSamples.relay(id));
  }

  @Test
  void publishesADraft() {
    var done = settled(publisher.publish(id, draft("Broen over åen", "2026-03-01")));

    var post = whole(done).post();
    assertEquals(new PostId("broen-over-aaen"), post.id());
    assertEquals(new Leg(1), post.leg());
    assertEquals(1, post.version());
    assertEquals(Instant.parse("2026-03-01T12:00:00.123Z"), post.stored());
    assertEquals(new Revision(2), done.revision());
    assertEquals(Optional.of(post), books.find(id).orElseThrow().newest());
  }

  @Test
  void findsTheSameDraftAndStoresNothing() {
    var first = settled(publisher.publish(id, draft("Bro", "2026-03-01")));

    var again = settled(publisher.publish(id, draft("Bro", "2026-03-01")));

    assertEquals(List.of(new AlreadyPublished(whole(first))), again.results());
    assertEquals(first.revision(), again.revision());
  }

  @Test
  void reportsADifferenceAndKeepsThePost() {
    var first = settled(publisher.publish(id, draft("Bro", "2026-03-01")));
    var whole = whole(first);

    var changed = PostDraft.ofTeaser("Bro", "2026-03-01", "Ledelse", "Noget andet");
    var again = settled(publisher.publish(id, changed));

    var differs = assertInstanceOf(ContentDiffers.class, again.results().getFirst());
    assertEquals(whole, differs.whole());
    assertEquals("Noget andet", differs.metadata().teaser());
    assertEquals(new PostLookup.PublishedPost(whole), books.find(id, whole.id()));
  }

  @Test
  void reportsATextThatDiffers() {
    publisher.publish(id, draft("Bro", "2026-03-01"));
    var withText =
        new PostDraft("Bro", "2026-03-01", "Ledelse", "Om bro", List.of(), "Tekst", null, null);

    var again = settled(publisher.publish(id, withText));

    assertEquals(
        new PostBody.MarkdownText("Tekst"),
        assertInstanceOf(ContentDiffers.class, again.results().getFirst()).body());
  }

  @Test
  void reportsAuthorsThatDiffer() {
    publisher.publish(id, draft("Bro", "2026-03-01"));
    var author = new PostDraft.AuthorDraft("Bo", "Lektor", "Broskolen", "researcher");
    var withAuthor =
        new PostDraft("Bro", "2026-03-01", "Ledelse", "Om bro", List.of(author), null, null, null);

    var again = settled(publisher.publish(id, withAuthor));

    assertInstanceOf(ContentDiffers.class, again.results().getFirst());
  }

  @Test
  void treatsAnotherDateOrTitleAsAnotherPost() {
    publisher.publish(id, draft("Bro", "2026-03-01"));

    var day = settled(publisher.publish(id, draft("Bro", "2026-02-28")));
    var title = settled(publisher.publish(id, draft("Broen", "2026-03-01")));

    assertInstanceOf(Published.class, day.results().getFirst());
    assertInstanceOf(Published.class, title.results().getFirst());
  }

  @Test
  void storesDuplicatesInABatchOnce() {
    var twins = List.of(draft("Bro", "2026-03-01"), draft("Bro", "2026-03-01"));

    var done = settled(publisher.publish(id, twins, RenewalHint.DONE));

    assertInstanceOf(Published.class, done.results().get(0));
    assertInstanceOf(AlreadyPublished.class, done.results().get(1));
    assertEquals(1, books.find(id).orElseThrow().counts().total());
  }

  @Test
  void findsAPostAmongSeveralPagesOfOneDate() {
    publishMany("2026-03-01");

    var done = settled(publisher.publish(id, draft("Bro 124", "2026-03-01")));

    assertInstanceOf(AlreadyPublished.class, done.results().getFirst());
  }

  @Test
  void findsPostsBeforeAndBehindManyOthers() {
    var oldest = draft("Bro", "2015-05-11");
    var newest = draft("Bro", "2026-03-01");
    publisher.publish(id, List.of(oldest, newest), RenewalHint.DONE);
    publishMany("2026-02-01");

    for (var drafts : List.of(List.of(oldest), List.of(oldest, newest))) {
      var done = settled(publisher.publish(id, drafts, RenewalHint.DONE));

      done.results().forEach(it -> assertInstanceOf(AlreadyPublished.class, it));
    }
  }

  private void publishMany(String date) {
    for (var batch = 0; batch < 5; batch++) {
      var first = batch * Publisher.BATCH;
      var drafts =
          IntStream.range(first, first + Publisher.BATCH)
              .mapToObj(number -> draft("Bro " + number, date))
              .toList();
      publisher.publish(id, drafts, RenewalHint.MORE_TO_COME);
    }
  }

  @Test
  void rejectsABatchAsAWhole() {
    var drafts = List.of(draft("Bro", "2026-03-01"), draft("", "2026-03-01"));

    var invalid =
        assertInstanceOf(
            PublicationOutcome.InvalidDrafts.class,
            publisher.publish(id, drafts, RenewalHint.DONE));

    assertEquals(Map.of(1, List.of(new ValidationError.MissingValue("title"))), invalid.flaws());
    assertEquals(0, books.find(id).orElseThrow().counts().total());
  }

  @Test
  void rejectsMoreDraftsThanFitOneChange() {
    var drafts = Collections.nCopies(Publisher.BATCH + 1, draft("Bro", "2026-03-01"));

    assertThrows(
        IllegalArgumentException.class, () -> publisher.publish(id, drafts, RenewalHint.DONE));
  }

  @Test
  void reportsAMissingRelay() {
    var elsewhere = new RelayId("andre-broer");

    assertEquals(
        new ChangeRefusal.RelayNotFound(elsewhere),
        publisher.publish(elsewhere, draft("Bro", "2026-03-01")));
  }

  @Test
  void reportsBusyWhenEveryCommitConflicts() {
    var overrun = new Publisher(new ContendedRelays(books), books, CLOCK);

    assertEquals(new ChangeRefusal.Busy(), overrun.publish(id, draft("Bro", "2026-03-01")));
  }

  @Test
  void acceptsTodayInCopenhagen() {
    var halfPastMidnight = Clock.fixed(Instant.parse("2026-02-28T23:30:00Z"), ZoneOffset.UTC);
    var night = new Publisher(books, books, halfPastMidnight);

    assertInstanceOf(PublicationOutcome.Done.class, night.publish(id, draft("Bro", "2026-03-01")));
    assertInstanceOf(
        PublicationOutcome.InvalidDrafts.class, night.publish(id, draft("Bro", "2026-03-02")));
  }

  @Test
  void mailsPostsOfTodayWhoseDraftsWantIt() {
    var halfPastMidnight = Clock.fixed(Instant.parse("2026-02-28T23:30:00Z"), ZoneOffset.UTC);
    var night = new Publisher(books, books, halfPastMidnight);
    var drafts =
        List.of(
            draft("I dag", "2026-03-01").withMailable(true),
            draft("I dag uden brev", "2026-03-01"),
            draft("I går", "2026-02-28").withMailable(true));

    var done = settled(night.publish(id, drafts, RenewalHint.DONE));

    assertEquals(
        List.of(true, false, false),
        done.results().stream()
            .map(it -> assertInstanceOf(Published.class, it).whole().post().mailable())
            .toList());
  }

  @Test
  void comparesPostsRegardlessOfNewsletters() {
    var mailable = draft("Bro", "2026-03-01").withMailable(true);
    var first = whole(settled(publisher.publish(id, mailable)));

    var again = settled(publisher.publish(id, draft("Bro", "2026-03-01")));

    assertEquals(List.of(new AlreadyPublished(first)), again.results());
    var other = new Post(first.post().withMailable(false), first.body());
    assertEquals(PostFingerprint.of(first), PostFingerprint.of(other));
    assertEquals(true, first.isCopiedBy(other));
  }

  @Test
  void publishesADraftOnceUnderConcurrency() throws Exception {
    var senders =
        Collections.<Callable<PublicationOutcome>>nCopies(
            40, () -> publisher.publish(id, draft("Bro", "2026-03-01")));

    var results = new ArrayList<PublicationOutcome.DraftResult>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var publication : threads.invokeAll(senders)) {
        results.add(settled(publication.get()).results().getFirst());
      }
    }

    assertEquals(1, results.stream().filter(Published.class::isInstance).count());
    assertEquals(39, results.stream().filter(AlreadyPublished.class::isInstance).count());
    assertEquals(1, books.find(id).orElseThrow().counts().total());
  }

  private static PublicationOutcome.Done settled(PublicationOutcome publication) {
    return assertInstanceOf(PublicationOutcome.Done.class, publication);
  }

  private static Post whole(PublicationOutcome.Done done) {
    return assertInstanceOf(Published.class, done.results().getFirst()).whole();
  }

  private static PostDraft draft(String title, String date) {
    return PostDraft.ofTeaser(title, date, "Ledelse", "Om bro");
  }
}
