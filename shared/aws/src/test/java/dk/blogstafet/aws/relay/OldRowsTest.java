package dk.blogstafet.aws.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.RelaySnapshot;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Rows stored before corrections existed and before descriptions had versions.
final class OldRowsTest {
  private static final RowKey KEY = new RowKey("pk", "sk");

  @Test
  void readsAPostThatSaysNothingOfCorrections() {
    var post = DomainSamples.post(1, "2015-05-11", DomainSamples.LEDELSE);

    var reader = without(PostRow.write(ItemReader.at(KEY), post), "correction", "corrections");

    assertEquals(post.post(), PostRow.readPost(reader));
    assertEquals(new PostLookup.PublishedPost(post), PostRow.read(reader));
  }

  @Test
  void readsACorrectedPostWithoutACorrectionKind() {
    var corrected =
        DomainSamples.corrected(
                DomainSamples.post(1, "2015-05-11", DomainSamples.LEDELSE),
                "2015-05-11",
                DomainSamples.LEDELSE)
            .post();

    var reader = without(PostRow.write(ItemReader.at(KEY), corrected), "correction", "corrections");

    assertEquals(2, PostRow.readPost(reader).version());
    assertEquals(List.of(), PostRow.readWhole(reader).corrections());
  }

  @Test
  void leavesAPostOfAnEarlierVersionOutOfNewsletters() {
    var post = DomainSamples.post(1, "2015-05-11", DomainSamples.LEDELSE).post();

    var row = PostRow.write(ItemReader.at(KEY), post.withMailable(true));

    assertEquals(post, PostRow.readPost(without(row, "mailable")));
  }

  @Test
  void readsARelayThatWasNotCounted() {
    var snapshot = RelaySnapshot.opening(DomainSamples.relay(DomainSamples.relayId()));

    var reader = without(RelayRow.write(snapshot), "version");

    assertEquals(snapshot, RelayRow.read(reader));
  }

  private static ItemReader without(ItemReader.ItemBuilder builder, String... names) {
    var attributes = new HashMap<>(builder.made());
    List.of(names).forEach(attributes::remove);
    return new ItemReader(attributes);
  }
}
