package dk.blogstafet.page.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.blogstafet.page.PageReader;
import dk.blogstafet.page.SamplePages;
import dk.blogstafet.page.feed.FeedReader;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every field of the site, the relay and its posts has the same hostile text. The page's markup
/// stays as in the template.
class HostileTextTest {
  private static final String HARMLESS = "Ord";
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>\"&'",
        "</script><i a=\"'\">&amp;</i>",
        "</style><!-- ]]> --> x",
        "\" onload=\"alert(1)\" x='",
        "javascript:alert(1)",
        "${x} $unsafe{x} @raw",
        "{0} '{1}' %s",
        "$1 ${a} \\1 \\E $ \\"
      })
  void leavesTheMarkupOfEveryPageAsItIs(String hostile) {
    var harmlessPages = pages(HARMLESS);

    var hostilePages = pages(hostile);

    assertEquals(harmlessPages.size(), hostilePages.size());
    for (var i = 0; i < hostilePages.size(); i++) {
      var page = hostilePages.get(i);
      if (PageReader.isHtml(page)) {
        assertEquals(skeleton(harmlessPages.get(i)), skeleton(page), page.key());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"</script><!-- \"\\ ]]>&amp;'", "<b>\"&'</b> {0}"})
  void comesBackFromJsonLdAsItWas(String hostile) throws IOException {
    var page = post(hostile, new PostBody.MarkdownText(hostile));

    var data = JSON.readTree(PageReader.data(page));

    assertFalse(PageReader.data(page).contains("<"));
    assertEquals(hostile, data.get("headline").asText());
    assertEquals(hostile, data.get("description").asText());
    assertEquals(hostile, data.get("articleSection").asText());
    assertEquals(hostile, data.get("isPartOf").get("name").asText());
    assertEquals(hostile, data.get("publisher").get("name").asText());
    assertEquals(hostile, data.get("author").get(0).get("jobTitle").asText());
    assertEquals(hostile, data.get("correction").get(1).get("text").asText());
    assertEquals(hostile, data.get("author").get(0).get("affiliation").get("name").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"</script><!-- \"\\ ]]>&amp;'", "<b>\"&'</b> {0}"})
  void comesBackFromFeedsAsItWas(String hostile) throws IOException {
    var feeds =
        new SiteRenderer(SamplePages.site(hostile))
            .feeds(SamplePages.relay(hostile), SamplePages.posts(hostile).reversed());

    var rss = PageReader.xml(feeds.get(0));
    var atom = PageReader.xml(feeds.get(1));
    var json = JSON.readTree(feeds.get(2).bytes());

    var titles = List.of(hostile, hostile, hostile, hostile);
    for (var title : PageReader.texts(rss, "title")) {
      assertEquals(hostile, Normalizer.normalize(title, Normalizer.Form.NFKC));
      assertEquals(title, FeedReader.textOfHtml(title));
    }
    for (var description : PageReader.texts(rss, "description")) {
      assertEquals(hostile, FeedReader.textOfHtml(description));
    }
    assertEquals(titles, PageReader.texts(atom, "title"));
    assertEquals(hostile, FeedReader.textOfHtml(PageReader.texts(atom, "subtitle").getFirst()));
    assertEquals(hostile, FeedReader.textOfHtml(PageReader.texts(atom, "summary").getFirst()));
    assertEquals(hostile, json.get("title").asText());
    assertEquals(hostile, json.get("items").get(0).get("summary").asText());
    assertEquals(hostile, json.get("items").get(0).get("authors").get(0).get("name").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"</p><script>\"&'", "<!-- ]]> x -->"})
  void staysTextInWhatFeedsCarry(String hostile) throws IOException {
    var harmless = new SiteRenderer(SamplePages.site(HARMLESS));
    var expected =
        contents(harmless.feeds(SamplePages.relay(HARMLESS), SamplePages.posts(HARMLESS)));

    var feeds = harmless.feeds(SamplePages.relay(hostile), SamplePages.posts(hostile));

    assertEquals(expected, contents(feeds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](data:text/html;base64,PHg+)",
        "[x](vbscript:x)",
        "[x](file:///etc/passwd)",
        "<javascript:alert(1)>",
        "![x](javascript:alert(1))",
        "![x](data:image/svg+xml,x)",
        "[x]: javascript:alert(1)\n\n[x]",
        "[x](https://user:secret@evil.example/)",
        "<a href=\"https://evil.example\">x</a>",
        "<img src=x onerror=alert(1)>",
        "<iframe src=\"https://evil.example\"></iframe>"
      })
  void makesNoLinkThatMustNotBe(String markdown) {
    var without = skeleton(post(HARMLESS, new PostBody.MarkdownText("x")));

    var page = post(HARMLESS, new PostBody.MarkdownText(markdown));

    assertEquals(without, skeleton(page));
  }

  @Test
  void fetchesNoPicture() {
    var page = post(HARMLESS, new PostBody.MarkdownText("![et kort](https://evil.example/a.png)"));

    var html = PageReader.text(page);

    assertTrue(html.contains("<a href=\"https://evil.example/a.png\">et kort</a>"));
    assertFalse(html.contains("<img"));
  }

  private static List<String> skeleton(RenderedPage page) {
    return PageReader.skeleton(PageReader.text(page));
  }

  private static RenderedPage post(String text, PostBody body) {
    var renderer = new SiteRenderer(SamplePages.site(text));
    var older = Optional.of(SamplePages.post(text, 1));
    var newer = Optional.of(SamplePages.post(text, 3));
    var whole = SamplePages.corrected(new Post(SamplePages.post(text, 2), body), text);
    return renderer.post(SamplePages.relay(text), whole, older, newer);
  }

  private static List<RenderedPage> pages(String text) {
    var site = SamplePages.site(text);
    var relay = SamplePages.relay(text);
    var renderer = new SiteRenderer(site);
    var pages = new java.util.ArrayList<>(SamplePages.all(site, relay, SamplePages.posts(text)));
    var snapshot =
        new SiteSnapshot(
            site,
            Revision.NONE,
            List.of(SamplePages.standing(relay, List.of(SamplePages.post(text, 1)))));
    pages.add(renderer.notFound(Optional.of(relay), snapshot));
    pages.add(renderer.notFound(Optional.empty(), snapshot));
    pages.add(renderer.withdrawn(relay, SamplePages.post(text, 1), text, SamplePages.CORRECTED));
    pages.add(renderer.purged(relay, text, SamplePages.CORRECTED));
    return pages;
  }

  private static List<List<String>> contents(List<RenderedPage> feeds) throws IOException {
    var rss = PageReader.texts(PageReader.xml(feeds.get(0)), "content:encoded").getFirst();
    var atom = PageReader.texts(PageReader.xml(feeds.get(1)), "content").getFirst();
    var json = JSON.readTree(feeds.get(2).bytes()).get("items").get(0).get("content_html").asText();
    return List.of(PageReader.skeleton(rss), PageReader.skeleton(atom), PageReader.skeleton(json));
  }
}
