package dk.blogstafet.relay;

import static dk.blogstafet.relay.DomainSamples.LEDELSE;
import static dk.blogstafet.relay.DomainSamples.VELFAERD;
import static dk.blogstafet.relay.DomainSamples.corrected;
import static dk.blogstafet.relay.DomainSamples.place;
import static dk.blogstafet.relay.DomainSamples.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The contract of [Posts] for lists.
public abstract class PostListsContract extends RelayStoreContract {
  private final Post one = post(1, "2014-12-31", LEDELSE);
  private final Post two = post(2, "2015-01-01", VELFAERD);
  private final Post three = post(3, "2015-01-01", LEDELSE);
  private final Post twelve = post(12, "2015-01-01", LEDELSE);
  private final Post late = post(13, "2013-01-18", VELFAERD);

  @Test
  void hasNoPostsOfAMissingRelay() {
    var listId = PostListId.of(id);

    assertEquals(List.of(), posts().newest(listId, Optional.empty(), 5));
    assertEquals(List.of(), posts().oldest(listId, Optional.empty(), 5));
    assertEquals(List.of(), posts().year(listId, 2015));
  }

  @Test
  void listsNewestFirstByDateAndThenByLeg() {
    var listId = added().listId();

    assertEquals(List.of(12, 3, 2, 1, 13), legs(posts().newest(listId, Optional.empty(), 100)));
  }

  @Test
  void listsOldestFirstByDateAndThenByLeg() {
    var listId = added().listId();

    assertEquals(List.of(13, 1, 2, 3, 12), legs(posts().oldest(listId, Optional.empty(), 100)));
  }

  @Test
  void listsNoMoreThanTheLimit() {
    var listId = added().listId();

    assertEquals(List.of(12, 3), legs(posts().newest(listId, Optional.empty(), 2)));
    assertEquals(List.of(13), legs(posts().oldest(listId, Optional.empty(), 1)));
    assertEquals(List.of(), posts().oldest(listId, Optional.empty(), 0));
  }

  @Test
  void continuesAtAPosition() {
    var listId = added().listId();
    var three = Optional.of(place("2015-01-01", 3));

    assertEquals(List.of(2, 1), legs(posts().newest(listId, three, 2)));
    assertEquals(List.of(12), legs(posts().oldest(listId, three, 2)));
  }

  @Test
  void continuesAtAPositionWithoutAPost() {
    var listId = added().listId();
    var eve = Optional.of(place("2014-12-31", Integer.MAX_VALUE));
    var gap = Optional.of(place("2015-01-01", 7));

    assertEquals(List.of(2, 3), legs(posts().oldest(listId, eve, 2)));
    assertEquals(List.of(1, 13), legs(posts().newest(listId, eve, 9)));
    assertEquals(List.of(12), legs(posts().oldest(listId, gap, 9)));
    assertEquals(List.of(3, 2), legs(posts().newest(listId, gap, 2)));
  }

  @Test
  void listsACategory() {
    added();
    var listId = PostListId.of(id, VELFAERD);

    assertEquals(List.of(2, 13), legs(posts().newest(listId, Optional.empty(), 9)));
    assertEquals(List.of(13, 2), legs(posts().oldest(listId, Optional.empty(), 9)));
    assertEquals(List.of(2), legs(posts().year(listId, 2015)));
  }

  @Test
  void listsAYearFromItsFirstDayToItsLast() {
    var listId = added().listId();

    assertEquals(List.of(1), legs(posts().year(listId, 2014)));
    assertEquals(List.of(2, 3, 12), legs(posts().year(listId, 2015)));
    assertEquals(List.of(), posts().year(listId, 2016));
  }

  @Test
  void listsWhereATextIsPublishedIfARowHasRoomForIt() {
    var near = new PostBody.ExternalLink(URI.create("https://avis.example/bro"));
    var far = new PostBody.ExternalLink(URI.create("https://avis.example/" + "b".repeat(900)));
    var teaser = "å".repeat(1_000);
    var longest =
        new PostMetadata(
            "å".repeat(160),
            two.post().date(),
            LEDELSE,
            teaser,
            List.of(),
            "å".repeat(200),
            Optional.empty());
    var linked = new Post(two.post(), near);
    var full = new Post(new PostSummary(two.id(), new Leg(2), longest, DomainSamples.STORED), far);

    var then = record(open(), new PostChange.Add(linked));

    var listed = posts().newest(then.listId(), Optional.empty(), 1).getFirst();
    assertEquals(near.link(), listed.link());
    assertEquals(near.link(), posts().year(then.listId(), 2015).getFirst().link());
    assertEquals(Optional.empty(), full.post().link());
  }

  @Test
  void listsAllOfAPost() {
    var author = new Author("Bo Æ", "Ingeniør", "Aarhus 🌉", Optional.of(AuthorRole.PRACTITIONER));
    var portrait = PictureName.parse("0123456789abcdef0123456789abcdef-900x1200.jpg");
    var unknown =
        new Author(
            "Ib", "", "", Optional.empty(), "", Optional.empty(), Optional.empty(), portrait);
    var metadata =
        new PostMetadata(
            "\"<&>' Å\u0301", two.post().date(), LEDELSE, "…", List.of(author, unknown));
    var post =
        new PostSummary(two.id(), new Leg(2), metadata, DomainSamples.STORED).withMailable(true);
    var whole = new Post(post, PostBody.NONE);

    var then = record(open(), new PostChange.Add(whole));

    assertEquals(List.of(whole), posts().findPublished(id, List.of(two.id())));
    assertEquals(List.of(post), posts().newest(then.listId(), Optional.empty(), 9));
    assertEquals(List.of(post), posts().year(PostListId.of(id, LEDELSE), 2015));
    assertEquals(Optional.of(post), then.newest());
  }

  @Test
  void movesACorrectedPostToItsNewPosition() {
    var correction = corrected(three, "2016-02-29", VELFAERD);

    var then = record(added(), correction);

    assertEquals(List.of(3, 12), legs(posts().newest(then.listId(), Optional.empty(), 2)));
    assertEquals(
        List.of(1, 12), legs(posts().oldest(PostListId.of(id, LEDELSE), Optional.empty(), 9)));
    assertEquals(
        List.of(correction.post().post()), posts().year(PostListId.of(id, VELFAERD), 2016));
  }

  @Test
  void keepsACorrectedPostInAnUnchangedPosition() {
    var correction = corrected(three, "2015-01-01", LEDELSE);

    var then = record(added(), correction);

    assertEquals(List.of(2, 3, 12), legs(posts().year(then.listId(), 2015)));
    assertEquals(correction.post().post(), posts().year(then.listId(), 2015).get(1));
    assertEquals(List.of(3, 12), legs(posts().year(PostListId.of(id, LEDELSE), 2015)));
  }

  @Test
  void movesACorrectedPostBetweenCategoriesOnOneDate() {
    var then = record(added(), corrected(three, "2015-01-01", VELFAERD));

    assertEquals(List.of(2, 3, 12), legs(posts().year(then.listId(), 2015)));
    assertEquals(List.of(12), legs(posts().year(PostListId.of(id, LEDELSE), 2015)));
    assertEquals(List.of(2, 3), legs(posts().year(PostListId.of(id, VELFAERD), 2015)));
  }

  @Test
  void removesAWithdrawnPostFromEveryListAndRestoresIt() {
    var withdrawn =
        record(added(), new PostChange.Withdraw(twelve, "Fortrudt", DomainSamples.STORED));
    var without = legs(posts().newest(withdrawn.listId(), Optional.empty(), 9));
    var categoryWithout = legs(posts().year(PostListId.of(id, LEDELSE), 2015));

    var restored =
        record(
            withdrawn,
            new PostChange.Restore(
                twelve.next(DomainSamples.STORED), "Fejl", DomainSamples.STORED));

    assertEquals(List.of(3, 2, 1, 13), without);
    assertEquals(List.of(3), categoryWithout);
    assertEquals(
        List.of(12, 3, 2, 1, 13), legs(posts().newest(restored.listId(), Optional.empty(), 9)));
    assertEquals(List.of(3, 12), legs(posts().year(PostListId.of(id, LEDELSE), 2015)));
  }

  @Test
  void listsWithdrawnPostsSeparately() {
    var first = new PostChange.Withdraw(twelve, "Fortrudt", DomainSamples.STORED);
    var second = new PostChange.Withdraw(one, "Fortrudt", DomainSamples.STORED);
    var withdrawn = record(added(), first, second);
    var from = one.post().date();
    var to = twelve.post().date();
    var both = posts().withdrawn(id, from, to);
    var later = posts().withdrawn(id, from.plusDays(1), to);
    var earlier = posts().withdrawn(id, from, to.minusDays(1));

    record(withdrawn, new PostChange.Restore(first.post(), "Fejl", DomainSamples.STORED));

    assertEquals(List.of(second.post().post(), first.post().post()), both);
    assertEquals(List.of(first.post().post()), later);
    assertEquals(List.of(second.post().post()), earlier);
    assertEquals(List.of(second.post().post()), posts().withdrawn(id, from, to));
    assertEquals(List.of(second.post().post()), posts().withdrawn(id));
  }

  private RelaySnapshot added() {
    return record(
        open(),
        new PostChange.Add(three),
        new PostChange.Add(one),
        new PostChange.Add(late),
        new PostChange.Add(twelve),
        new PostChange.Add(two));
  }

  private static List<Integer> legs(List<PostSummary> posts) {
    return posts.stream().map(post -> post.leg().number()).toList();
  }
}
