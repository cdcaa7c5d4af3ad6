package dk.blogstafet.relay;

import static dk.blogstafet.relay.DomainSamples.LEDELSE;
import static dk.blogstafet.relay.DomainSamples.VELFAERD;
import static dk.blogstafet.relay.DomainSamples.corrected;
import static dk.blogstafet.relay.DomainSamples.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.change.RelayChangeWriter;
import dk.blogstafet.relay.validation.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The contract of [Relays].
public abstract class RelaysContract extends RelayStoreContract {
  @Test
  void findsNoRelayBeforeItIsOpened() {
    assertEquals(Optional.empty(), relays().find(id));
  }

  @Test
  void opensARelay() {
    var snapshot = open();

    assertEquals(RelaySnapshot.opening(DomainSamples.relay(id)), snapshot);
    assertEquals(Optional.of(snapshot), relays().find(id));
  }

  @Test
  void opensARelayOnce() {
    var snapshot = open();

    var again = relays().open(closed("Another title"));

    assertEquals(new CommitResult.Conflict(), again);
    assertEquals(Optional.of(snapshot), relays().find(id));
  }

  @Test
  void storesAllOfARelay() {
    var categories = IntStream.rangeClosed(1, Relay.CATEGORIES).mapToObj(this::category).toList();
    var relay =
        new Relay(
            id,
            "Ærø 🌉 \"<&>'\u0301",
            "Første.\n\nAndet\tafsnit.",
            Optional.of(new IntroductoryArticle("Uden link", Optional.empty())),
            categories,
            Language.ENGLISH,
            Relay.RelayState.CLOSED);

    done(relays().open(relay));

    assertEquals(relay, relays().find(id).orElseThrow().relay());
  }

  @Test
  void storesARelayWithoutAnArticle() {
    var relay = closed("Uden artikel");

    done(relays().open(relay));

    assertEquals(Optional.empty(), relays().find(id).orElseThrow().relay().article());
  }

  @Test
  void changesADescriptionAndKeepsThePosts() {
    var seen = record(open(), new PostChange.Add(post(1, "2015-05-11", LEDELSE)));

    var then = done(relays().describe(seen, closed("Ny titel")));

    assertEquals(seen.withDescription(closed("Ny titel")), then);
    assertEquals(Optional.of(then), relays().find(id));
    assertEquals(1, then.counts().total());
  }

  @Test
  void keepsAnImportedFeedId() {
    var own = Optional.of("https://bro.example/broer/");
    var seen = done(relays().open(closed("Med id").withFeedId(own)));

    relays().describe(seen, closed("Ny titel"));

    assertEquals(own, relays().find(id).orElseThrow().relay().feedId());
  }

  @Test
  void rejectsADescriptionAfterAConcurrentChange() {
    var seen = open();
    var then = record(seen, new PostChange.Add(post(1, "2015-05-11", LEDELSE)));

    var late = relays().describe(seen, closed("Ny titel"));

    assertEquals(new CommitResult.Conflict(), late);
    assertEquals(Optional.of(then), relays().find(id));
  }

  @Test
  void storesTheSnapshotAfterChanges() {
    var first = post(1, "2013-01-18", LEDELSE);
    var second = post(2, "2015-05-11", VELFAERD);

    var added = record(open(), new PostChange.Add(first), new PostChange.Add(second));
    var moved = record(added, corrected(first, "2016-02-29", VELFAERD));

    assertEquals(2, added.counts().total());
    assertEquals(Optional.of(second.post()), added.newest());
    assertEquals(1, moved.counts().of(2016, Optional.of(VELFAERD)));
    assertEquals(0, moved.counts().of(2013, Optional.empty()));
    assertEquals(Optional.of(moved), relays().find(id));
  }

  @Test
  void storesANoticeUntilAnotherPostIsTheNewest() {
    var opened = open();
    var holder = new BatonNotice.HeldBy("Åse Ørn", LocalDate.of(2026, 5, 1));
    for (var notice : List.<BatonNotice>of(holder, new BatonNotice.Resting())) {
      var seen = relays().find(id).orElseThrow();

      var then = notice(seen, Optional.of(notice));

      assertEquals(Optional.of(notice), then.notice());
      assertEquals(Optional.of(then), relays().find(id));
    }
    var seen = relays().find(id).orElseThrow();
    assertEquals(
        List.of(RelayChange.of(seen.revision(), List.of())),
        posts().changes(id, opened.revision().next(), 10));
    var described = done(relays().describe(seen, DomainSamples.relay(id)));
    assertEquals(seen.notice(), described.notice());
    var post = new PostChange.Add(post(1, "2026-11-24", LEDELSE));
    assertEquals(Optional.empty(), record(described, post).notice());
  }

  private RelaySnapshot notice(RelaySnapshot seen, Optional<BatonNotice> notice) {
    return done(relays().commit(seen, seen.withNotice(notice), List.of(), RenewalHint.DONE));
  }

  @Test
  void storesNothingOnAConflict() {
    var seen = open();
    var then = record(seen, new PostChange.Add(post(1, "2015-05-11", LEDELSE)));
    var late = new PostChange.Add(post(2, "2015-05-12", LEDELSE));

    var result =
        new RelayChangeWriter(relays(), posts()).commit(seen, List.of(late), RenewalHint.DONE);

    assertEquals(new CommitResult.Conflict(), result);
    assertEquals(Optional.of(then), relays().find(id));
    assertEquals(new PostLookup.NotFound(), posts().find(id, late.post().id()));
    assertEquals(1, posts().oldest(then.listId(), Optional.empty(), 10).size());
    assertEquals(2, posts().changes(id, Revision.NONE, 10).size());
  }

  @Test
  void acceptsOneOfManyConcurrentChanges() throws Exception {
    var seen = open();
    var attempts = new ArrayList<Callable<CommitResult>>();
    for (var leg = 1; leg <= 8; leg++) {
      var step = new PostChange.Add(post(leg, "2015-05-11", LEDELSE));
      attempts.add(() ->
          new RelayChangeWriter(relays(), posts()).commit(seen, List.of(step), RenewalHint.DONE));
    }

    var won = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var attempt : threads.invokeAll(attempts)) {
        won += attempt.get() instanceof CommitResult.Done ? 1 : 0;
      }
    }

    assertEquals(1, won);
    assertEquals(1, posts().oldest(seen.listId(), Optional.empty(), 10).size());
  }

  @Test
  void storesAFullBatchAsOneChange() {
    var steps =
        IntStream.rangeClosed(1, Publisher.BATCH)
            .<PostChange>mapToObj(leg -> new PostChange.Add(post(leg, "2015-05-11", LEDELSE)))
            .toArray(PostChange[]::new);

    var then = record(open(), RenewalHint.MORE_TO_COME, steps);

    assertEquals(new Revision(2), then.revision());
    assertEquals(Publisher.BATCH, then.counts().total());
    assertEquals(Publisher.BATCH, posts().year(then.listId(), 2015).size());
  }

  @Test
  void countsDescriptionsSeparatelyFromPostChanges() {
    var added = record(open(), new PostChange.Add(post(1, "2015-05-11", LEDELSE)));
    var described = done(relays().describe(added, closed("Ny titel")));
    var second = record(described, new PostChange.Add(post(2, "2015-05-12", LEDELSE)));

    assertEquals(List.of(1, 2, 2), List.of(added.version(), described.version(), second.version()));
    assertEquals(Optional.of(second), relays().find(id));
  }

  private Category category(int number) {
    return new Category("Kategori æøå " + number);
  }

  private Relay closed(String title) {
    return new Relay(
        id,
        title,
        "Om broer.",
        Optional.empty(),
        List.of(LEDELSE, VELFAERD),
        Language.DANISH,
        Relay.RelayState.CLOSED);
  }
}
