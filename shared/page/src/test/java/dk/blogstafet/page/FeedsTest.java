package dk.blogstafet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedsTest {
  private static final String FIRST = "https://medie.example/stafet/indlaeg/indlaeg-1/";
  private static final String LAST = "https://medie.example/stafet/indlaeg/indlaeg-3/";
  private static final String TOLD =
      "<b>Genmæle</b> <time datetime=\"2026-02-03\">03.02.26</time>: Ord</p>";

  private final List<Page> feeds =
      new Renderer(Samples.site("Medie"))
          .feeds(Samples.relay("Ord"), Samples.posts("Ord").reversed());

  @Test
  void areThree() {
    assertEquals(
        List.of("stafet/rss.xml", "stafet/atom.xml", "stafet/feed.json"),
        feeds.stream().map(Page::key).toList());
    assertEquals(
        List.of(
            "application/rss+xml; charset=utf-8",
            "application/atom+xml; charset=utf-8",
            "application/feed+json; charset=utf-8"),
        feeds.stream().map(Page::type).toList());
  }

  @Test
  void carryThePostsInFullAsRss() {
    var rss = Reading.xml(feeds.get(0));

    assertEquals(LAST, Reading.texts(rss, "guid").getFirst());
    assertEquals(FIRST, Reading.texts(rss, "link").getLast());
    assertEquals("Sun, 12 May 2024 00:00:00 +0200", Reading.texts(rss, "pubDate").getLast());
    assertEquals("Tue, 3 Feb 2026 11:00:00 +0100", Reading.texts(rss, "lastBuildDate").getFirst());
    assertTrue(Reading.texts(rss, "content:encoded").get(1).contains(TOLD));
    assertEquals("<p>Ord</p>\n<p>Ord</p>\n", Reading.texts(rss, "content:encoded").getLast());
  }

  @Test
  void carryThePostsInFullAsAtom() {
    var atom = Reading.xml(feeds.get(1));

    assertEquals(
        List.of("https://medie.example/stafet/", LAST), Reading.texts(atom, "id").subList(0, 2));
    assertEquals("2024-05-11T22:00:00Z", Reading.texts(atom, "published").getLast());
    assertEquals("2026-02-03T10:00:00Z", Reading.texts(atom, "updated").getFirst());
    assertEquals("2026-02-03T10:00:00Z", Reading.texts(atom, "updated").get(2));
    assertEquals("2024-05-11T22:00:00Z", Reading.texts(atom, "updated").getLast());
    assertTrue(Reading.texts(atom, "content").get(1).contains(TOLD));
    assertEquals("<p>Ord</p>\n<p>Ord</p>\n", Reading.texts(atom, "content").getLast());
  }

  @Test
  void carryThePostsInFullAsJson() throws IOException {
    var json = new ObjectMapper().readTree(feeds.get(2).bytes());

    var items = json.get("items");
    assertEquals("https://jsonfeed.org/version/1.1", json.get("version").asText());
    assertEquals(LAST, items.get(0).get("id").asText());
    assertEquals("https://avis.example/b", items.get(1).get("external_url").asText());
    assertEquals("2026-02-03T10:00:00Z", items.get(1).get("date_modified").asText());
    assertTrue(items.get(1).get("content_html").asText().contains(TOLD));
    assertEquals("2024-05-12T00:00:00+02:00", items.get(2).get("date_published").asText());
    assertEquals("<p>Ord</p>\n<p>Ord</p>\n", items.get(2).get("content_html").asText());
    assertEquals("Ord", items.get(2).get("tags").get(0).asText());
  }

  @Test
  void areThereBeforeTheFirstPost() {
    var empty = new Renderer(Samples.site("Medie")).feeds(Samples.relay("Ord"), List.of());

    assertEquals(List.of(), Reading.texts(Reading.xml(empty.get(0)), "item"));
    assertEquals(
        "1970-01-01T00:00:00Z", Reading.texts(Reading.xml(empty.get(1)), "updated").getFirst());
  }
}
