package dk.blogstafet.page.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.blogstafet.page.PageReader;
import dk.blogstafet.page.RelayPost;
import dk.blogstafet.page.SamplePages;
import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The site's feeds have the newest posts of all relays.
final class SiteFeedTest {
  private static final Relay RELAY = SamplePages.relay("Ord");
  private static final List<RelayPost> NEWEST =
      List.of(
          new RelayPost(RELAY, SamplePages.post("To", 2)),
          new RelayPost(RELAY, SamplePages.post("En", 1)));

  private final SiteRenderer renderer = new SiteRenderer(SamplePages.site("Medie"));

  @Test
  void hasTheSamePostsInEveryFormat() throws IOException {
    var json = new ObjectMapper().readTree(page("feed.json").bytes());

    assertEquals(
        List.of("Medie", "To", "En"), PageReader.texts(PageReader.xml(page("rss.xml")), "title"));
    assertEquals(
        List.of("Medie", "To", "En"), PageReader.texts(PageReader.xml(page("atom.xml")), "title"));
    assertEquals("To", json.get("items").get(0).get("title").asText());
    assertEquals("En", json.get("items").get(1).get("title").asText());
    assertEquals("https://medie.example/", json.get("home_page_url").asText());
    assertEquals("https://medie.example/feed.json", json.get("feed_url").asText());
  }

  @Test
  void hasTeasersWithoutTexts() throws IOException {
    var item = new ObjectMapper().readTree(page("feed.json").bytes()).get("items").get(0);

    assertEquals("To", item.get("content_text").asText());
    assertFalse(item.has("content_html"));
    assertFalse(PageReader.text(page("rss.xml")).contains("content:encoded>"));
    assertFalse(PageReader.text(page("atom.xml")).contains("<content"));
  }

  @Test
  void namesTheRelayOfEachPost() {
    var rss = PageReader.xml(page("rss.xml"));

    assertEquals(List.of("Ord", "To", "Ord", "En"), PageReader.texts(rss, "category"));
  }

  @Test
  void hasTheIdsOfTheRelaysOwnFeeds() {
    var relays = renderer.feeds(RELAY, SamplePages.posts("Ord").reversed()).getFirst();

    var ids = PageReader.texts(PageReader.xml(page("rss.xml")), "guid");

    assertTrue(PageReader.texts(PageReader.xml(relays), "guid").containsAll(ids), ids.toString());
  }

  @Test
  void isValidWithoutPosts() {
    var snapshot = new SiteSnapshot(SamplePages.site("Medie"), Revision.NONE, List.of());

    var atom = renderer.site(snapshot, List.of()).get(2);

    assertEquals(
        List.of("1970-01-01T01:00:00+01:00"), PageReader.texts(PageReader.xml(atom), "updated"));
  }

  private RenderedPage page(String key) {
    var snapshot = new SiteSnapshot(SamplePages.site("Medie"), Revision.NONE, List.of());
    return renderer.site(snapshot, NEWEST).stream()
        .filter(page -> page.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
