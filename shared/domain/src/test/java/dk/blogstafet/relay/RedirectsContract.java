package dk.blogstafet.relay;

import static dk.blogstafet.relay.DomainSamples.moved;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.relay.change.PostPurger;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The contract of [Posts] for addresses on other sites.
public abstract class RedirectsContract extends RelayStoreContract {
  private final String path = "/" + id + "/2015/05/bøgen";
  private final String number = "/" + id + "?p=123";

  @Test
  void findsAPostByEachOfItsAddresses() {
    record(open(), new PostChange.Add(moved(1, path, number)), new PostChange.Add(moved(2)));

    assertEquals(at(1), posts().at(new FormerAddress(path)));
    assertEquals(at(1), posts().at(new FormerAddress(number)));
    assertEquals(List.of(), posts().at(new FormerAddress(path + "/mere")));
    assertEquals(
        new PostLookup.PublishedPost(moved(1, path, number)),
        posts().find(id, DomainSamples.id(1)));
  }

  @Test
  void findsAllPostsThatClaimAnAddressUpToTheLimit() {
    var adds =
        IntStream.rangeClosed(1, 6)
            .<PostChange>mapToObj(leg -> new PostChange.Add(moved(leg, path)))
            .toArray(PostChange[]::new);
    record(open(), adds);

    assertEquals(
        IntStream.rangeClosed(1, Posts.REDIRECTS).boxed().flatMap(it -> at(it).stream()).toList(),
        posts().at(new FormerAddress(path)));
  }

  @Test
  void findsCorrectedAndWithdrawnPosts() {
    var added = moved(1, path);
    var corrected = DomainSamples.corrected(added, "2016-02-29", DomainSamples.VELFAERD);
    var snapshot = record(record(open(), new PostChange.Add(added)), corrected);
    record(
        snapshot, new PostChange.Withdraw(corrected.post(), "Efter ønske", DomainSamples.STORED));

    assertEquals(at(1), posts().at(new FormerAddress(path)));
  }

  @Test
  void forgetsAPurgedPost() {
    record(open(), new PostChange.Add(moved(1, path)));

    new PostPurger(relays(), posts(), Clock.systemUTC())
        .purge(id, DomainSamples.id(1), 1, "Efter ønske");

    assertEquals(List.of(), posts().at(new FormerAddress(path)));
  }

  private List<PostAddress> at(int leg) {
    return List.of(new PostAddress(id, DomainSamples.id(leg)));
  }
}
