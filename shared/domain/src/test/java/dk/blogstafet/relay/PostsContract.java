package dk.blogstafet.relay;

import static dk.blogstafet.relay.DomainSamples.LEDELSE;
import static dk.blogstafet.relay.DomainSamples.VELFAERD;
import static dk.blogstafet.relay.DomainSamples.corrected;
import static dk.blogstafet.relay.DomainSamples.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.relay.change.Publisher;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The contract of [Posts] for complete posts and for changes.
public abstract class PostsContract extends RelayStoreContract {
  private static final PostBody TEXT =
      new PostBody.MarkdownText("# Æ\n\n\tøå 🌉\u0301 \"<&>'\n\n" + "å".repeat(50_000));
  private static final PostBody LINK =
      new PostBody.ExternalLink(URI.create("https://bro.dk/%C3%A6?a=b#c"));

  private final Post written = post(1, "2014-12-31", LEDELSE, TEXT);
  private final Post elsewhere = post(2, "2015-01-01", VELFAERD, LINK);
  private final Post teaser = post(3, "2015-01-01", LEDELSE);

  @Test
  void findsNothingAtAnUnusedAddress() {
    open();

    assertEquals(new PostLookup.NotFound(), posts().find(id, DomainSamples.id(1)));
    assertEquals(
        new PostLookup.NotFound(), posts().find(DomainSamples.relayId(), DomainSamples.id(1)));
  }

  @Test
  void findsPostsWithEveryKindOfText() {
    added();

    assertEquals(new PostLookup.PublishedPost(written), posts().find(id, written.id()));
    assertEquals(new PostLookup.PublishedPost(elsewhere), posts().find(id, elsewhere.id()));
    assertEquals(new PostLookup.PublishedPost(teaser), posts().find(id, teaser.id()));
  }

  @Test
  void findsTheLatestVersion() {
    var correction = corrected(written, "2016-02-29", VELFAERD);

    record(added(), correction);

    assertEquals(new PostLookup.PublishedPost(correction.post()), posts().find(id, written.id()));
  }

  @Test
  void returnsReasonAndTimeOfAWithdrawal() {
    var at = Instant.parse("2026-05-06T07:08:09.123Z");

    record(added(), new PostChange.Withdraw(written, "Forfatteren fortrød", at));

    assertEquals(
        new PostLookup.WithdrawnPost(written.next(at), "Forfatteren fortrød", at),
        posts().find(id, written.id()));
  }

  @Test
  void findsARestoredPostUnchanged() {
    var withdrawn =
        record(added(), new PostChange.Withdraw(written, "Fortrudt", DomainSamples.STORED));

    var restore =
        new PostChange.Restore(written.next(DomainSamples.STORED), "Fejl", DomainSamples.STORED);
    record(withdrawn, restore);

    var is = restore.post();
    assertEquals(3, is.post().version());
    assertEquals(new PostLookup.PublishedPost(is), posts().find(id, written.id()));
    assertEquals(List.of(is), posts().findPublished(id, List.of(written.id())));
  }

  @Test
  void returnsPostsInTheGivenOrder() {
    added();
    var asked = List.of(teaser.id(), DomainSamples.id(99), written.id(), elsewhere.id());

    assertEquals(List.of(teaser, written, elsewhere), posts().findPublished(id, asked));
  }

  @Test
  void returnsAPostForEachRequest() {
    added();

    assertEquals(
        List.of(teaser, teaser), posts().findPublished(id, List.of(teaser.id(), teaser.id())));
  }

  @Test
  void omitsWithdrawnPosts() {
    record(added(), new PostChange.Withdraw(written, "Fortrudt", DomainSamples.STORED));

    assertEquals(List.of(teaser), posts().findPublished(id, List.of(written.id(), teaser.id())));
  }

  @Test
  void returnsNothingForAnEmptyRequest() {
    open();

    assertEquals(List.of(), posts().findPublished(id, List.of()));
    assertEquals(Set.of(), posts().idsInUse(id, List.of()));
  }

  @Test
  void returnsMorePostsThanFitOneRequest() {
    var snapshot = open();
    for (var first = 1; first <= 101; first += Publisher.BATCH) {
      var steps =
          IntStream.range(first, first + Publisher.BATCH)
              .<PostChange>mapToObj(leg -> new PostChange.Add(post(leg, "2015-05-11", LEDELSE)))
              .toArray(PostChange[]::new);
      snapshot = record(snapshot, RenewalHint.MORE_TO_COME, steps);
    }
    var asked = IntStream.rangeClosed(1, 125).mapToObj(leg -> DomainSamples.id(126 - leg)).toList();

    var whole = posts().findPublished(id, asked);

    assertEquals(asked, whole.stream().map(Post::id).toList());
    assertEquals(Set.copyOf(asked), posts().idsInUse(id, asked));
  }

  @Test
  void returnsIdsInUseIncludingWithdrawnPosts() {
    record(added(), new PostChange.Withdraw(written, "Fortrudt", DomainSamples.STORED));

    var taken = posts().idsInUse(id, List.of(written.id(), teaser.id(), DomainSamples.id(99)));

    assertEquals(Set.of(written.id(), teaser.id()), taken);
  }

  @Test
  void returnsChangesAfterARevision() {
    var opened = open();
    var add = new PostChange.Add(written);
    var added = record(opened, RenewalHint.MORE_TO_COME, add, new PostChange.Add(teaser));
    var moved = record(added, corrected(written, "2016-02-29", VELFAERD));
    var withdrawn =
        record(moved, new PostChange.Withdraw(teaser, "Fortrudt", DomainSamples.STORED));

    var changes = posts().changes(id, opened.revision(), 10);

    assertEquals(
        List.of(
            RelayChange.of(added.revision(), List.of(add, new PostChange.Add(teaser))),
            RelayChange.of(moved.revision(), List.of(corrected(written, "2016-02-29", VELFAERD))),
            RelayChange.of(
                withdrawn.revision(),
                List.of(new PostChange.Withdraw(teaser, "Fortrudt", DomainSamples.STORED)))),
        changes);
  }

  @Test
  void returnsChangesOfTheRelayItself() {
    var opened = open();
    var described = done(relays().describe(opened, DomainSamples.relay(id)));

    var changes = posts().changes(id, Revision.NONE, 10);

    assertEquals(
        List.of(RelayChange.ofRelay(opened.revision()), RelayChange.ofRelay(described.revision())),
        changes);
  }

  @Test
  void returnsNoMoreChangesThanTheLimit() {
    var snapshot = record(record(open(), new PostChange.Add(written)), new PostChange.Add(teaser));

    var changes = posts().changes(id, Revision.NONE, 2);

    assertEquals(
        List.of(new Revision(1), new Revision(2)),
        changes.stream().map(RelayChange::revision).toList());
    assertEquals(List.of(), posts().changes(id, snapshot.revision(), 2));
  }

  @Test
  void keepsRelaysApart() {
    added();
    var other = DomainSamples.relayId();
    done(relays().open(DomainSamples.relay(other)));

    assertEquals(new PostLookup.NotFound(), posts().find(other, written.id()));
    assertEquals(List.of(), posts().newest(PostListId.of(other), Optional.empty(), 9));
    assertEquals(1, posts().changes(other, Revision.NONE, 9).size());
  }

  private RelaySnapshot added() {
    return record(
        open(),
        new PostChange.Add(written),
        new PostChange.Add(elsewhere),
        new PostChange.Add(teaser));
  }
}
