package dk.blogstafet.relay;

import static dk.blogstafet.relay.DomainSamples.LEDELSE;
import static dk.blogstafet.relay.DomainSamples.VELFAERD;
import static dk.blogstafet.relay.DomainSamples.corrected;
import static dk.blogstafet.relay.DomainSamples.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The contract of [Posts] for corrected and purged posts.
public abstract class PostVersionsContract extends RelayStoreContract {
  private final Post written = post(1, "2014-12-31", LEDELSE, new PostBody.MarkdownText("Tekst"));
  private final Post teaser = post(3, "2015-01-01", LEDELSE);

  @Test
  void keepsReplacedVersions() {
    var first = corrected(written, "2016-02-29", VELFAERD);
    var second = corrected(first.post(), "2016-03-01", LEDELSE);
    record(record(added(), first), second);

    assertEquals(List.of(written, first.post()), posts().versions(id, written.id()));
    assertEquals(List.of(), posts().versions(id, teaser.id()));
  }

  @Test
  void deletesAllContentOfAPurgedPost() {
    var correction = corrected(written, "2016-02-29", VELFAERD);
    var then = record(added(), correction);
    var is = correction.post();
    var from = Optional.of(is.post().listPosition());
    var purge = new PostChange.Purge(is, from, List.of(written), "Ulovligt", DomainSamples.STORED);

    var purged = record(then, purge);

    var digests = List.of(PostFingerprint.of(written), PostFingerprint.of(is));
    var tombstone =
        new Tombstone(written.id(), new Leg(1), "Ulovligt", DomainSamples.STORED, digests);
    assertEquals(new PostLookup.PurgedPost(tombstone), posts().find(id, written.id()));
    assertEquals(List.of(), posts().versions(id, written.id()));
    assertEquals(List.of(), posts().findPublished(id, List.of(written.id())));
    assertEquals(Set.of(written.id()), posts().idsInUse(id, List.of(written.id())));
    assertEquals(1, posts().newest(purged.listId(), Optional.empty(), 9).size());
    assertEquals(Optional.of(teaser.post()), purged.newest());
    assertEquals(3, purged.legs());
  }

  @Test
  void purgesAWithdrawnPostToo() {
    var withdraw = new PostChange.Withdraw(written, "Fortrudt", DomainSamples.STORED);
    var then = record(added(), withdraw);
    var day = written.post().date();

    var purged =
        record(
            then,
            new PostChange.Purge(
                withdraw.post(), Optional.empty(), List.of(), "Ulovligt", DomainSamples.STORED));

    assertInstanceOf(PostLookup.PurgedPost.class, posts().find(id, written.id()));
    assertEquals(List.of(), posts().withdrawn(id, day, day));
    assertEquals(1, purged.counts().total());
  }

  @Test
  void keepsEveryCorrectionOfAPostAndItsListsTheLatest() {
    var first = corrected(written, "2016-02-29", VELFAERD);
    var is = first.post();
    var told =
        new Correction(
            Correction.CorrectionKind.REPLY, DomainSamples.STORED.plusSeconds(99), "Sådan: Æ");
    var second = new PostChange.Correct(is, is.post().metadata(), is.body(), told);

    var then = record(record(added(), first), second);

    assertEquals(List.of(first.correction(), told), second.post().corrections());
    assertEquals(new PostLookup.PublishedPost(second.post()), posts().find(id, written.id()));
    assertEquals(List.of(second.post().post()), posts().newest(then.listId(), Optional.empty(), 1));
  }

  private RelaySnapshot added() {
    return record(open(), new PostChange.Add(written), new PostChange.Add(teaser));
  }
}
