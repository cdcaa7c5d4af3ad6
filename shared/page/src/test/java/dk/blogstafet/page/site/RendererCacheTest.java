package dk.blogstafet.page.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.SamplePages;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.relay.validation.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A cached renderer reuses its items, and gives the same bytes as a new one.
class RendererCacheTest {
  private static final Relay DANISH = SamplePages.relay("Ord");
  private static final Relay ENGLISH =
      SamplePages.relay("Ord", Language.ENGLISH, Relay.RelayState.OPEN);

  private final SiteRenderer kept = new SiteRenderer(SamplePages.site("Medie"));

  @Test
  void belongsToOneSite() {
    assertTrue(kept.isOf(SamplePages.site("Medie")));
    assertFalse(kept.isOf(SamplePages.site("Avis")));
  }

  @Test
  void showsACorrectionInFeeds() {
    var before = SamplePages.posts("Ord").getFirst();
    var after = SamplePages.corrected(before, "Rettet");

    checkFeeds(DANISH, List.of(before));
    checkFeeds(DANISH, List.of(after));
    checkFeeds(DANISH, List.of(before));
  }

  @Test
  void usesTheRelaysCurrentLanguage() {
    checkFeeds(DANISH, SamplePages.posts("Ord"));
    checkFeeds(ENGLISH, SamplePages.posts("Ord"));
  }

  @Test
  void makesTheSameFeedsOfMorePostsThanItRemembers() {
    var many =
        IntStream.rangeClosed(1, 100)
            .mapToObj(leg -> new Post(SamplePages.post("Ord", leg), PostBody.NONE))
            .toList();

    checkFeeds(DANISH, many);
    checkFeeds(DANISH, many);
  }

  @Test
  void asksForConsentToTheShownRelay() {
    for (var relay : List.of(DANISH, ENGLISH, SamplePages.relay("Andre ord"), DANISH)) {
      var post = SamplePages.posts("Ord").getFirst();
      var none = Optional.<PostSummary>empty();
      var fresh = new SiteRenderer(SamplePages.site("Medie"));
      assertEquals(
          fresh.post(relay, post, none, none).digest(),
          kept.post(relay, post, none, none).digest());
    }
  }

  private void checkFeeds(Relay relay, List<Post> posts) {
    var fresh = new SiteRenderer(SamplePages.site("Medie")).feeds(relay, posts);
    assertEquals(digests(fresh), digests(kept.feeds(relay, posts)));
  }

  private static List<String> digests(List<RenderedPage> pages) {
    return pages.stream().map(RenderedPage::digest).toList();
  }
}
