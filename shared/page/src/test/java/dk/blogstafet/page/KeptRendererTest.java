package dk.blogstafet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A renderer that is kept remembers what it made, and makes what a new one would.
class KeptRendererTest {
  private static final Relay DANISH = Samples.relay("Ord");
  private static final Relay ENGLISH =
      Samples.relay("Ord", Language.ENGLISH, Relay.RelayState.OPEN);

  private final Renderer kept = new Renderer(Samples.site("Medie"));

  @Test
  void isOfItsSiteAlone() {
    assertTrue(kept.isOf(Samples.site("Medie")));
    assertFalse(kept.isOf(Samples.site("Avis")));
  }

  @Test
  void tellsOfACorrectionInFeeds() {
    var before = Samples.posts("Ord").getFirst();
    var after = Samples.corrected(before, "Rettet");

    checkFeeds(DANISH, List.of(before));
    checkFeeds(DANISH, List.of(after));
    checkFeeds(DANISH, List.of(before));
  }

  @Test
  void tellsInTheLanguageThatARelayHasNow() {
    checkFeeds(DANISH, Samples.posts("Ord"));
    checkFeeds(ENGLISH, Samples.posts("Ord"));
  }

  @Test
  void makesTheSameFeedsOfMorePostsThanItRemembers() {
    var many =
        IntStream.rangeClosed(1, 100)
            .mapToObj(leg -> new Post(Samples.post("Ord", leg), PostBody.NONE))
            .toList();

    checkFeeds(DANISH, many);
    checkFeeds(DANISH, many);
  }

  @Test
  void asksForTheConsentOfTheRelayThatIsReadNow() {
    for (var relay : List.of(DANISH, ENGLISH, Samples.relay("Andre ord"), DANISH)) {
      var post = Samples.posts("Ord").getFirst();
      var none = Optional.<PostSummary>empty();
      var anew = new Renderer(Samples.site("Medie"));
      assertEquals(
          anew.post(relay, post, none, none).digest(), kept.post(relay, post, none, none).digest());
    }
  }

  private void checkFeeds(Relay relay, List<Post> posts) {
    var anew = new Renderer(Samples.site("Medie")).feeds(relay, posts);
    assertEquals(digests(anew), digests(kept.feeds(relay, posts)));
  }

  private static List<String> digests(List<Page> pages) {
    return pages.stream().map(Page::digest).toList();
  }
}
