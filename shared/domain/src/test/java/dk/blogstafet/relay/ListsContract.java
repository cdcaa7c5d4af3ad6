package dk.blogstafet.relay;

import static dk.blogstafet.relay.Samples.LEDELSE;
import static dk.blogstafet.relay.Samples.VELFAERD;
import static dk.blogstafet.relay.Samples.corrected;
import static dk.blogstafet.relay.Samples.place;
import static dk.blogstafet.relay.Samples.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every adapter of [Posts] keeps of its lists.
public abstract class ListsContract extends BooksContract {
  private final WholePost one = post(1, "2014-12-31", LEDELSE);
  private final WholePost two = post(2, "2015-01-01", VELFAERD);
  private final WholePost three = post(3, "2015-01-01", LEDELSE);
  private final WholePost twelve = post(12, "2015-01-01", LEDELSE);
  private final WholePost late = post(13, "2013-01-18", VELFAERD);

  @Test
  void hasNoPostsOfARelayThatIsNotThere() {
    var track = Track.of(id);

    assertEquals(List.of(), posts().newest(track, Optional.empty(), 5));
    assertEquals(List.of(), posts().oldest(track, Optional.empty(), 5));
    assertEquals(List.of(), posts().year(track, 2015));
  }

  @Test
  void listsNewestFirstByDateAndThenByLeg() {
    var track = added().track();

    assertEquals(List.of(12, 3, 2, 1, 13), legs(posts().newest(track, Optional.empty(), 100)));
  }

  @Test
  void listsOldestFirstByDateAndThenByLeg() {
    var track = added().track();

    assertEquals(List.of(13, 1, 2, 3, 12), legs(posts().oldest(track, Optional.empty(), 100)));
  }

  @Test
  void listsNoMoreThanWasAskedFor() {
    var track = added().track();

    assertEquals(List.of(12, 3), legs(posts().newest(track, Optional.empty(), 2)));
    assertEquals(List.of(13), legs(posts().oldest(track, Optional.empty(), 1)));
    assertEquals(List.of(), posts().oldest(track, Optional.empty(), 0));
  }

  @Test
  void goesOnAtAPlace() {
    var track = added().track();
    var three = Optional.of(place("2015-01-01", 3));

    assertEquals(List.of(2, 1), legs(posts().newest(track, three, 2)));
    assertEquals(List.of(12), legs(posts().oldest(track, three, 2)));
  }

  @Test
  void goesOnAtAPlaceWhereNoPostStands() {
    var track = added().track();
    var eve = Optional.of(place("2014-12-31", Integer.MAX_VALUE));
    var gap = Optional.of(place("2015-01-01", 7));

    assertEquals(List.of(2, 3), legs(posts().oldest(track, eve, 2)));
    assertEquals(List.of(1, 13), legs(posts().newest(track, eve, 9)));
    assertEquals(List.of(12), legs(posts().oldest(track, gap, 9)));
    assertEquals(List.of(3, 2), legs(posts().newest(track, gap, 2)));
  }

  @Test
  void listsACategoryByItself() {
    added();
    var track = Track.of(id, VELFAERD);

    assertEquals(List.of(2, 13), legs(posts().newest(track, Optional.empty(), 9)));
    assertEquals(List.of(13, 2), legs(posts().oldest(track, Optional.empty(), 9)));
    assertEquals(List.of(2), legs(posts().year(track, 2015)));
  }

  @Test
  void listsAYearFromItsFirstDayToItsLast() {
    var track = added().track();

    assertEquals(List.of(1), legs(posts().year(track, 2014)));
    assertEquals(List.of(2, 3, 12), legs(posts().year(track, 2015)));
    assertEquals(List.of(), posts().year(track, 2016));
  }

  @Test
  void listsPostsAsTheyWereStored() {
    var author = new Author("Bo Æ", "Ingeniør", "Aarhus 🌉", Optional.of(Side.PRACTITIONER));
    var unknown = new Author("Ib", "", "", Optional.empty());
    var headline =
        new Headline("\"<&>' Å\u0301", two.post().date(), LEDELSE, "…", List.of(author, unknown));
    var post = new Post(two.id(), new Leg(2), headline, Samples.STORED);

    var then = record(open(), new Step.Add(new WholePost(post, Body.NONE)));

    assertEquals(List.of(post), posts().newest(then.track(), Optional.empty(), 9));
    assertEquals(List.of(post), posts().year(Track.of(id, LEDELSE), 2015));
    assertEquals(Optional.of(post), then.newest());
  }

  @Test
  void movesACorrectedPostToItsNewPlace() {
    var correction = corrected(three, "2016-02-29", VELFAERD);

    var then = record(added(), correction);

    assertEquals(List.of(3, 12), legs(posts().newest(then.track(), Optional.empty(), 2)));
    assertEquals(List.of(1, 12), legs(posts().oldest(Track.of(id, LEDELSE), Optional.empty(), 9)));
    assertEquals(List.of(correction.post().post()), posts().year(Track.of(id, VELFAERD), 2016));
  }

  @Test
  void keepsACorrectedPostInItsPlaceWhereThatStays() {
    var correction = corrected(three, "2015-01-01", LEDELSE);

    var then = record(added(), correction);

    assertEquals(List.of(2, 3, 12), legs(posts().year(then.track(), 2015)));
    assertEquals(correction.post().post(), posts().year(then.track(), 2015).get(1));
    assertEquals(List.of(3, 12), legs(posts().year(Track.of(id, LEDELSE), 2015)));
  }

  @Test
  void movesACorrectedPostBetweenCategoriesOnOneDate() {
    var then = record(added(), corrected(three, "2015-01-01", VELFAERD));

    assertEquals(List.of(2, 3, 12), legs(posts().year(then.track(), 2015)));
    assertEquals(List.of(12), legs(posts().year(Track.of(id, LEDELSE), 2015)));
    assertEquals(List.of(2, 3), legs(posts().year(Track.of(id, VELFAERD), 2015)));
  }

  @Test
  void dropsAWithdrawnPostFromEveryListAndTakesItBack() {
    var withdrawn = record(added(), new Step.Withdraw(twelve, "Fortrudt", Samples.STORED));
    var without = legs(posts().newest(withdrawn.track(), Optional.empty(), 9));
    var categoryWithout = legs(posts().year(Track.of(id, LEDELSE), 2015));

    var restored =
        record(withdrawn, new Step.Restore(twelve.next(Samples.STORED), "Fejl", Samples.STORED));

    assertEquals(List.of(3, 2, 1, 13), without);
    assertEquals(List.of(3), categoryWithout);
    assertEquals(
        List.of(12, 3, 2, 1, 13), legs(posts().newest(restored.track(), Optional.empty(), 9)));
    assertEquals(List.of(3, 12), legs(posts().year(Track.of(id, LEDELSE), 2015)));
  }

  @Test
  void listsWithdrawnPostsByThemselves() {
    var first = new Step.Withdraw(twelve, "Fortrudt", Samples.STORED);
    var second = new Step.Withdraw(one, "Fortrudt", Samples.STORED);
    var withdrawn = record(added(), first, second);
    var from = one.post().date();
    var to = twelve.post().date();
    var both = posts().withdrawn(id, from, to);
    var later = posts().withdrawn(id, from.plusDays(1), to);
    var earlier = posts().withdrawn(id, from, to.minusDays(1));

    record(withdrawn, new Step.Restore(first.post(), "Fejl", Samples.STORED));

    assertEquals(List.of(second.post().post(), first.post().post()), both);
    assertEquals(List.of(first.post().post()), later);
    assertEquals(List.of(second.post().post()), earlier);
    assertEquals(List.of(second.post().post()), posts().withdrawn(id, from, to));
  }

  private Standing added() {
    return record(
        open(),
        new Step.Add(three),
        new Step.Add(one),
        new Step.Add(late),
        new Step.Add(twelve),
        new Step.Add(two));
  }

  private static List<Integer> legs(List<Post> posts) {
    return posts.stream().map(post -> post.leg().number()).toList();
  }
}
