package dk.blogstafet.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.relay.Lookup;
import dk.blogstafet.relay.Samples;
import dk.blogstafet.relay.Standing;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Rows that were stored before there were corrections, and before descriptions were counted.
final class OldRowsTest {
  private static final Key KEY = new Key("pk", "sk");

  @Test
  void readsAPostThatSaysNothingOfCorrections() {
    var post = Samples.post(1, "2015-05-11", Samples.LEDELSE);

    var row = without(PostRow.write(Row.at(KEY), post), "correction", "corrections");

    assertEquals(post.post(), PostRow.readPost(row));
    assertEquals(new Lookup.Present(post), PostRow.read(row));
  }

  @Test
  void readsACorrectedPostThatSaysNothingOfIt() {
    var corrected =
        Samples.corrected(
                Samples.post(1, "2015-05-11", Samples.LEDELSE), "2015-05-11", Samples.LEDELSE)
            .post();

    var row = without(PostRow.write(Row.at(KEY), corrected), "correction", "corrections");

    assertEquals(2, PostRow.readPost(row).version());
    assertEquals(List.of(), PostRow.readWhole(row).corrections());
  }

  @Test
  void readsARelayThatWasNotCounted() {
    var standing = Standing.opening(Samples.relay(Samples.relayId()));

    var row = without(RelayRow.write(standing), "version");

    assertEquals(standing, RelayRow.read(row));
  }

  private static Row without(Row.Maker maker, String... names) {
    var attributes = new HashMap<>(maker.made());
    List.of(names).forEach(attributes::remove);
    return new Row(attributes);
  }
}
