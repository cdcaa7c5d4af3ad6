package dk.blogstafet.relay;

import static dk.blogstafet.relay.Samples.LEDELSE;
import static dk.blogstafet.relay.Samples.VELFAERD;
import static dk.blogstafet.relay.Samples.corrected;
import static dk.blogstafet.relay.Samples.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every adapter of [Posts] keeps of whole posts and of changes.
public abstract class PostsContract extends BooksContract {
  private static final Body TEXT =
      new Body.Written("# Æ\n\n\tøå 🌉\u0301 \"<&>'\n\n" + "å".repeat(50_000));
  private static final Body LINK = new Body.Elsewhere(URI.create("https://bro.dk/%C3%A6?a=b#c"));

  private final WholePost written = post(1, "2014-12-31", LEDELSE, TEXT);
  private final WholePost elsewhere = post(2, "2015-01-01", VELFAERD, LINK);
  private final WholePost teaser = post(3, "2015-01-01", LEDELSE);

  @Test
  void findsNothingAtAnAddressThatNeverWas() {
    open();

    assertEquals(new Lookup.Absent(), posts().find(id, Samples.id(1)));
    assertEquals(new Lookup.Absent(), posts().find(Samples.relayId(), Samples.id(1)));
  }

  @Test
  void findsAPostWithWhateverTextItHas() {
    added();

    assertEquals(new Lookup.Present(written), posts().find(id, written.id()));
    assertEquals(new Lookup.Present(elsewhere), posts().find(id, elsewhere.id()));
    assertEquals(new Lookup.Present(teaser), posts().find(id, teaser.id()));
  }

  @Test
  void findsTheLatestVersion() {
    var correction = corrected(written, "2016-02-29", VELFAERD);

    record(added(), correction);

    assertEquals(new Lookup.Present(correction.post()), posts().find(id, written.id()));
  }

  @Test
  void tellsWhyAndWhenAPostWasWithdrawn() {
    var at = Instant.parse("2026-05-06T07:08:09.123Z");

    record(added(), new Step.Withdraw(written, "Forfatteren fortrød", at));

    assertEquals(
        new Lookup.Withdrawn(written.next(at), "Forfatteren fortrød", at),
        posts().find(id, written.id()));
  }

  @Test
  void findsARestoredPostAsItWas() {
    var withdrawn = record(added(), new Step.Withdraw(written, "Fortrudt", Samples.STORED));

    var restore = new Step.Restore(written.next(Samples.STORED), "Fejl", Samples.STORED);
    record(withdrawn, restore);

    var is = restore.post();
    assertEquals(3, is.post().version());
    assertEquals(new Lookup.Present(is), posts().find(id, written.id()));
    assertEquals(List.of(is), posts().whole(id, List.of(written.id())));
  }

  @Test
  void givesWholePostsInTheOrderAskedFor() {
    added();
    var asked = List.of(teaser.id(), Samples.id(99), written.id(), elsewhere.id());

    assertEquals(List.of(teaser, written, elsewhere), posts().whole(id, asked));
  }

  @Test
  void givesAPostAsOftenAsItIsAskedFor() {
    added();

    assertEquals(List.of(teaser, teaser), posts().whole(id, List.of(teaser.id(), teaser.id())));
  }

  @Test
  void givesNoWholePostThatIsWithdrawn() {
    record(added(), new Step.Withdraw(written, "Fortrudt", Samples.STORED));

    assertEquals(List.of(teaser), posts().whole(id, List.of(written.id(), teaser.id())));
  }

  @Test
  void givesNothingWhereNothingIsAskedFor() {
    open();

    assertEquals(List.of(), posts().whole(id, List.of()));
    assertEquals(Set.of(), posts().taken(id, List.of()));
  }

  @Test
  void givesMorePostsThanFitOneRequest() {
    var standing = open();
    for (var first = 1; first <= 101; first += Publisher.BATCH) {
      var steps =
          IntStream.range(first, first + Publisher.BATCH)
              .<Step>mapToObj(leg -> new Step.Add(post(leg, "2015-05-11", LEDELSE)))
              .toArray(Step[]::new);
      standing = record(standing, Pace.MORE_TO_COME, steps);
    }
    var asked = IntStream.rangeClosed(1, 125).mapToObj(leg -> Samples.id(126 - leg)).toList();

    var whole = posts().whole(id, asked);

    assertEquals(asked, whole.stream().map(WholePost::id).toList());
    assertEquals(Set.copyOf(asked), posts().taken(id, asked));
  }

  @Test
  void knowsWhichNamesAreTakenEvenByWithdrawnPosts() {
    record(added(), new Step.Withdraw(written, "Fortrudt", Samples.STORED));

    var taken = posts().taken(id, List.of(written.id(), teaser.id(), Samples.id(99)));

    assertEquals(Set.of(written.id(), teaser.id()), taken);
  }

  @Test
  void tellsWhatChangedSinceARevision() {
    var opened = open();
    var add = new Step.Add(written);
    var added = record(opened, Pace.MORE_TO_COME, add, new Step.Add(teaser));
    var moved = record(added, corrected(written, "2016-02-29", VELFAERD));
    var withdrawn = record(moved, new Step.Withdraw(teaser, "Fortrudt", Samples.STORED));

    var changes = posts().changes(id, opened.revision(), 10);

    assertEquals(
        List.of(
            Change.of(added.revision(), List.of(add, new Step.Add(teaser))),
            Change.of(moved.revision(), List.of(corrected(written, "2016-02-29", VELFAERD))),
            Change.of(
                withdrawn.revision(),
                List.of(new Step.Withdraw(teaser, "Fortrudt", Samples.STORED)))),
        changes);
  }

  @Test
  void tellsWhenTheRelayItselfChanged() {
    var opened = open();
    var described = done(relays().describe(opened, Samples.relay(id)));

    var changes = posts().changes(id, Revision.NONE, 10);

    assertEquals(
        List.of(Change.ofRelay(opened.revision()), Change.ofRelay(described.revision())), changes);
  }

  @Test
  void tellsOfNoMoreChangesThanAskedFor() {
    var standing = record(record(open(), new Step.Add(written)), new Step.Add(teaser));

    var changes = posts().changes(id, Revision.NONE, 2);

    assertEquals(
        List.of(new Revision(1), new Revision(2)), changes.stream().map(Change::revision).toList());
    assertEquals(List.of(), posts().changes(id, standing.revision(), 2));
  }

  @Test
  void keepsRelaysApart() {
    added();
    var other = Samples.relayId();
    done(relays().open(Samples.relay(other)));

    assertEquals(new Lookup.Absent(), posts().find(other, written.id()));
    assertEquals(List.of(), posts().newest(Track.of(other), Optional.empty(), 9));
    assertEquals(1, posts().changes(other, Revision.NONE, 9).size());
  }

  private Standing added() {
    return record(open(), new Step.Add(written), new Step.Add(elsewhere), new Step.Add(teaser));
  }
}
