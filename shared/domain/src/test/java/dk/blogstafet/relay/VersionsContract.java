package dk.blogstafet.relay;

import static dk.blogstafet.relay.Samples.LEDELSE;
import static dk.blogstafet.relay.Samples.VELFAERD;
import static dk.blogstafet.relay.Samples.corrected;
import static dk.blogstafet.relay.Samples.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every adapter of [Posts] keeps of what was corrected and purged.
public abstract class VersionsContract extends BooksContract {
  private final WholePost written = post(1, "2014-12-31", LEDELSE, new Body.Written("Tekst"));
  private final WholePost teaser = post(3, "2015-01-01", LEDELSE);

  @Test
  void keepsWhatCorrectionsReplaced() {
    var first = corrected(written, "2016-02-29", VELFAERD);
    var second = corrected(first.post(), "2016-03-01", LEDELSE);
    record(record(added(), first), second);

    assertEquals(List.of(written, first.post()), posts().versions(id, written.id()));
    assertEquals(List.of(), posts().versions(id, teaser.id()));
  }

  @Test
  void keepsNoWordOfAPurgedPost() {
    var correction = corrected(written, "2016-02-29", VELFAERD);
    var then = record(added(), correction);
    var is = correction.post();
    var from = Optional.of(is.post().spot());
    var purge = new Step.Purge(is, from, List.of(written), "Ulovligt", Samples.STORED);

    var purged = record(then, purge);

    var digests = List.of(Fingerprint.of(written), Fingerprint.of(is));
    var remains = new Remains(written.id(), new Leg(1), "Ulovligt", Samples.STORED, digests);
    assertEquals(new Lookup.Purged(remains), posts().find(id, written.id()));
    assertEquals(List.of(), posts().versions(id, written.id()));
    assertEquals(List.of(), posts().whole(id, List.of(written.id())));
    assertEquals(Set.of(written.id()), posts().taken(id, List.of(written.id())));
    assertEquals(1, posts().newest(purged.track(), Optional.empty(), 9).size());
    assertEquals(Optional.of(teaser.post()), purged.newest());
    assertEquals(3, purged.legs());
  }

  @Test
  void purgesAWithdrawnPostToo() {
    var withdraw = new Step.Withdraw(written, "Fortrudt", Samples.STORED);
    var then = record(added(), withdraw);
    var day = written.post().date();

    var purged =
        record(
            then,
            new Step.Purge(
                withdraw.post(), Optional.empty(), List.of(), "Ulovligt", Samples.STORED));

    assertInstanceOf(Lookup.Purged.class, posts().find(id, written.id()));
    assertEquals(List.of(), posts().withdrawn(id, day, day));
    assertEquals(1, purged.counts().total());
  }

  @Test
  void keepsEveryCorrectionOfAPostAndItsListsTheLatest() {
    var first = corrected(written, "2016-02-29", VELFAERD);
    var is = first.post();
    var told = new Correction(Correction.Kind.REPLY, Samples.STORED.plusSeconds(99), "Sådan: Æ");
    var second = new Step.Correct(is, is.post().headline(), is.body(), told);

    var then = record(record(added(), first), second);

    assertEquals(List.of(first.correction(), told), second.post().corrections());
    assertEquals(new Lookup.Present(second.post()), posts().find(id, written.id()));
    assertEquals(List.of(second.post().post()), posts().newest(then.track(), Optional.empty(), 1));
  }

  private Standing added() {
    return record(open(), new Step.Add(written), new Step.Add(teaser));
  }
}
