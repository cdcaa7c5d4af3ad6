package dk.blogstafet.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.RelaySnapshot;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Rows that were stored before there were corrections, and before descriptions were counted.
final class OldRowsTest {
  private static final Key KEY = new Key("pk", "sk");

  @Test
  void readsAPostThatSaysNothingOfCorrections() {
    var post = DomainSamples.post(1, "2015-05-11", DomainSamples.LEDELSE);

    var row = without(PostRow.write(Row.at(KEY), post), "correction", "corrections");

    assertEquals(post.post(), PostRow.readPost(row));
    assertEquals(new PostLookup.PublishedPost(post), PostRow.read(row));
  }

  @Test
  void readsACorrectedPostThatSaysNothingOfIt() {
    var corrected =
        DomainSamples.corrected(
                DomainSamples.post(1, "2015-05-11", DomainSamples.LEDELSE),
                "2015-05-11",
                DomainSamples.LEDELSE)
            .post();

    var row = without(PostRow.write(Row.at(KEY), corrected), "correction", "corrections");

    assertEquals(2, PostRow.readPost(row).version());
    assertEquals(List.of(), PostRow.readWhole(row).corrections());
  }

  @Test
  void readsARelayThatWasNotCounted() {
    var snapshot = RelaySnapshot.opening(DomainSamples.relay(DomainSamples.relayId()));

    var row = without(RelayRow.write(snapshot), "version");

    assertEquals(snapshot, RelayRow.read(row));
  }

  private static Row without(Row.Maker maker, String... names) {
    var attributes = new HashMap<>(maker.made());
    List.of(names).forEach(attributes::remove);
    return new Row(attributes);
  }
}
