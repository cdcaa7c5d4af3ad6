package dk.blogstafet.page.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.blogstafet.page.PageReader;
import dk.blogstafet.page.SamplePages;
import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedRendererTest {
  private static final String FIRST = "https://medie.example/stafet/indlaeg/indlaeg-1/";
  private static final String LAST = "https://medie.example/stafet/indlaeg/indlaeg-3/";
  private static final String TOLD =
      "<b>Genmæle</b> <time datetime=\"2026-02-03\">03.02.2026</time>: Ord</p>";

  private final List<RenderedPage> feeds =
      new SiteRenderer(SamplePages.site("Medie"))
          .feeds(SamplePages.relay("Ord"), SamplePages.posts("Ord").reversed());

  @Test
  void areThree() {
    assertEquals(
        List.of("stafet/rss.xml", "stafet/atom.xml", "stafet/feed.json"),
        feeds.stream().map(RenderedPage::key).toList());
    assertEquals(
        List.of(
            "application/rss+xml; charset=utf-8",
            "application/atom+xml; charset=utf-8",
            "application/feed+json; charset=utf-8"),
        feeds.stream().map(RenderedPage::type).toList());
  }

  @Test
  void carryThePostsInFullAsRss() {
    var rss = PageReader.xml(feeds.get(0));

    assertEquals(LAST, PageReader.texts(rss, "guid").getFirst());
    assertEquals(FIRST, PageReader.texts(rss, "link").getLast());
    assertEquals("Sun, 12 May 2024 12:00:01 +0200", PageReader.texts(rss, "pubDate").getLast());
    assertEquals(
        "Tue, 3 Feb 2026 11:00:00 +0100", PageReader.texts(rss, "lastBuildDate").getFirst());
    assertTrue(PageReader.texts(rss, "content:encoded").get(1).contains(TOLD));
    assertEquals("<p>Ord</p>\n<p>Ord</p>\n", PageReader.texts(rss, "content:encoded").getLast());
  }

  @Test
  void carryThePostsInFullAsAtom() {
    var atom = PageReader.xml(feeds.get(1));

    assertEquals(
        List.of("https://medie.example/stafet/", LAST), PageReader.texts(atom, "id").subList(0, 2));
    assertEquals("2024-05-12T12:00:01+02:00", PageReader.texts(atom, "published").getLast());
    assertEquals("2026-02-03T11:00:00+01:00", PageReader.texts(atom, "updated").getFirst());
    assertEquals("2026-02-03T11:00:00+01:00", PageReader.texts(atom, "updated").get(2));
    assertEquals("2024-05-12T12:00:01+02:00", PageReader.texts(atom, "updated").getLast());
    assertTrue(PageReader.texts(atom, "content").get(1).contains(TOLD));
    assertEquals("<p>Ord</p>\n<p>Ord</p>\n", PageReader.texts(atom, "content").getLast());
  }

  @Test
  void carryThePostsInFullAsJson() throws IOException {
    var json = new ObjectMapper().readTree(feeds.get(2).bytes());

    var items = json.get("items");
    assertEquals("https://jsonfeed.org/version/1.1", json.get("version").asText());
    assertEquals(LAST, items.get(0).get("id").asText());
    assertEquals("https://avis.example/b", items.get(1).get("external_url").asText());
    assertEquals("2026-02-03T11:00:00+01:00", items.get(1).get("date_modified").asText());
    assertTrue(items.get(1).get("content_html").asText().contains(TOLD));
    assertEquals("2024-05-12T12:00:01+02:00", items.get(2).get("date_published").asText());
    assertEquals("<p>Ord</p>\n<p>Ord</p>\n", items.get(2).get("content_html").asText());
    assertEquals("Ord", items.get(2).get("tags").get(0).asText());
  }

  @ParameterizedTest
  @CsvSource({
    "x<y & \"z\", x＜y & \"z\"",
    "B&O og H&M <3, B&O og H&M <3",
    "AT&amp;T &#60; &copy 2026, AT＆amp;T ＆#60; ＆copy 2026",
    "<b>fed</b>, ＜b>fed＜/b>",
    "1 < 2 > 0, 1 < 2 > 0"
  })
  void sayTheSameTitleAsTextAndAsHtml(String title, String told) {
    var rss = PageReader.xml(feeds(title).getFirst());

    for (var seen : PageReader.texts(rss, "title")) {
      assertEquals(told, seen);
      assertEquals(told, FeedReader.textOfHtml(seen));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<img src=x onerror=alert(1)>", "x<y & slutter", "&lt;b&gt; &amp;#60;"})
  void carryTeasersAndIntroductionsAsHtml(String text) {
    var made = feeds(text);
    var rss = PageReader.xml(made.get(0));
    var atom = PageReader.xml(made.get(1));

    var told = new ArrayList<>(PageReader.texts(rss, "description"));
    told.addAll(PageReader.texts(atom, "subtitle"));
    told.addAll(PageReader.texts(atom, "summary"));

    assertEquals(8, told.size());
    for (var html : told) {
      assertFalse(html.contains("<"), html);
      assertEquals(text, FeedReader.textOfHtml(html));
    }
  }

  /// The ids of posts don't depend on the site's current address.
  @Test
  void keepTheirIdsWhereTheSiteMoves() throws IOException {
    var moved = SamplePages.site("M").at(URI.create("https://nyt.example"));

    var made =
        new SiteRenderer(moved)
            .feeds(SamplePages.relay("Ord"), SamplePages.posts("Ord").reversed());

    assertEquals("https://medie.example/stafet/", texts(made, 1, "id").getFirst());
    assertEquals(LAST, texts(made, 1, "id").get(1));
    assertEquals(LAST, texts(made, 0, "guid").getFirst());
    assertEquals("https://nyt.example/stafet/indlaeg/indlaeg-3/", texts(made, 0, "link").get(1));
    var item = new ObjectMapper().readTree(made.get(2).bytes()).get("items").get(0);
    assertEquals(LAST, item.get("id").asText());
    assertEquals("https://nyt.example/stafet/indlaeg/indlaeg-3/", item.get("url").asText());
  }

  @Test
  void haveTheIdsThatARelayBroughtFromAnotherSite() {
    var relay = SamplePages.relay("Ord").withFeedId(Optional.of("https://foer.example/a/"));

    var made =
        new SiteRenderer(SamplePages.site("M")).feeds(relay, SamplePages.posts("Ord").reversed());

    assertEquals("https://foer.example/a/", texts(made, 1, "id").getFirst());
    assertEquals("https://foer.example/a/indlaeg/indlaeg-3/", texts(made, 0, "guid").getFirst());
  }

  @Test
  void sayInAtomWhatIsTextAndWhatIsHtml() {
    var atom = PageReader.text(feeds.get(1));

    assertTrue(atom.contains("<title type=\"text\">Ord</title>"), atom);
    assertTrue(atom.contains("<subtitle type=\"html\">Ord</subtitle>"), atom);
    assertTrue(atom.contains("<summary type=\"html\">Ord</summary>"), atom);
    assertTrue(atom.contains("<content type=\"html\">"), atom);
    assertTrue(PageReader.text(feeds.get(0)).contains("<guid isPermaLink=\"false\">" + LAST));
  }

  @Test
  void orderPostsOfOneDayByPublicationTime() throws IOException {
    var noon = Instant.parse("2026-02-03T11:00:00Z");
    var posts =
        List.of(
            post(1, "2026-02-03", Instant.parse("2026-02-02T23:10:00Z")),
            post(2, "2026-02-03", noon),
            post(3, "2026-02-03", noon.plusMillis(999)),
            post(4, "2026-02-03", noon.plusSeconds(86_400)));

    var made =
        new SiteRenderer(SamplePages.site("M")).feeds(SamplePages.relay("Ord"), posts.reversed());

    var items = new ObjectMapper().readTree(made.get(2).bytes()).get("items");
    var times = List.of("12:00:04", "12:00:01", "12:00:00", "00:10:00");
    for (var i = 0; i < times.size(); i++) {
      var moment = "2026-02-03T" + times.get(i) + "+01:00";
      assertEquals("Tue, 3 Feb 2026 " + times.get(i) + " +0100", texts(made, 0, "pubDate").get(i));
      assertEquals(moment, texts(made, 1, "published").get(i));
      assertEquals(moment, items.get(i).get("date_published").asText());
    }
    assertEquals("2026-02-04T12:00:00+01:00", texts(made, 1, "updated").getFirst());
    assertEquals("Wed, 4 Feb 2026 12:00:00 +0100", texts(made, 0, "lastBuildDate").getFirst());
  }

  @Test
  void writeOffsetsInWholeMinutesForEveryDate() throws IOException {
    var posts = List.of(post(1, "1850-06-01", SamplePages.CORRECTED));

    var made = new SiteRenderer(SamplePages.site("M")).feeds(SamplePages.relay("Ord"), posts);

    var item = new ObjectMapper().readTree(made.get(2).bytes()).get("items").get(0);
    assertEquals("1850-06-01T11:59:33+00:53", item.get("date_published").asText());
    assertEquals("1850-06-01T11:59:33+00:53", texts(made, 1, "published").getFirst());
    assertEquals("Sat, 1 Jun 1850 11:59:33 +0053", texts(made, 0, "pubDate").getFirst());
  }

  private static List<String> texts(List<RenderedPage> made, int feed, String name) {
    return PageReader.texts(PageReader.xml(made.get(feed)), name);
  }

  private static List<RenderedPage> feeds(String text) {
    return new SiteRenderer(SamplePages.site(text))
        .feeds(SamplePages.relay(text), SamplePages.posts(text).reversed());
  }

  private static Post post(int leg, String date, Instant stored) {
    var metadata = SamplePages.headline("Ord", LocalDate.parse(date));
    return new Post(
        new PostSummary(new PostId("p-" + leg), new Leg(leg), metadata, stored), PostBody.NONE);
  }

  @Test
  void areThereBeforeTheFirstPost() {
    var empty =
        new SiteRenderer(SamplePages.site("Medie")).feeds(SamplePages.relay("Ord"), List.of());

    assertEquals(List.of(), PageReader.texts(PageReader.xml(empty.get(0)), "item"));
    assertEquals(
        "1970-01-01T01:00:00+01:00",
        PageReader.texts(PageReader.xml(empty.get(1)), "updated").getFirst());
  }
}
