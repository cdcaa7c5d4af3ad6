package dk.blogstafet.page.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.PageReader;
import dk.blogstafet.page.RelayPost;
import dk.blogstafet.page.SamplePages;
import dk.blogstafet.page.feed.FeedRenderer;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Posts of which only the teaser is here: their titles lead to the text.
class OriginalLinksTest {
  private static final Relay RELAY = SamplePages.relay("Ord");
  private static final String ORIGINAL = "https://avis.example/bro?a=1";
  private static final Post LINKED =
      new Post(SamplePages.post("Bro", 2), new PostBody.ExternalLink(URI.create(ORIGINAL)));
  private static final Post HERE =
      new Post(SamplePages.post("Vej", 1), new PostBody.MarkdownText("Ord."));

  private final SiteRenderer renderer = new SiteRenderer(SamplePages.site("Medie"));

  @Test
  void leadFromListsToTheOriginalAndSayWhereItIs() {
    var html = PageReader.text(front(LINKED, HERE));

    assertTrue(
        html.contains(
            "<a href=\"https://avis.example/bro?a=1\" dir=\"auto\">Bro<small>Læs hele indlægget på"
                + " avis.example <span aria-hidden=\"true\">↗</span></small></a>"),
        html);
    assertTrue(html.contains("<a href=\"/stafet/indlaeg/indlaeg-1/\" dir=\"auto\">Vej</a>"), html);
  }

  @Test
  void leadFromPostsWithoutATextAnywhereToTheirPages() {
    var html = PageReader.text(front(new Post(SamplePages.post("Bro", 2), PostBody.NONE), HERE));

    assertTrue(html.contains("<a href=\"/stafet/indlaeg/indlaeg-2/\" dir=\"auto\">Bro</a>"), html);
    assertFalse(html.contains("Læs hele indlægget"), html);
  }

  @Test
  void leadFromAllFeedsToTheOriginal() {
    var relay = renderer.feeds(RELAY, List.of(LINKED, HERE));
    var site =
        new FeedRenderer(SamplePages.site("Medie"))
            .siteFeeds("Om", List.of(new RelayPost(RELAY, LINKED.post())));

    for (var feeds : List.of(relay, site)) {
      assertEquals(3, feeds.size());
      for (var feed : feeds) {
        assertTrue(PageReader.text(feed).contains(ORIGINAL), feed.key());
      }
      assertTrue(PageReader.text(feeds.getFirst()).contains("<link>" + ORIGINAL + "</link>"));
    }
  }

  private RenderedPage front(Post newest, Post oldest) {
    var oldestFirst = List.<PostSummary>of(oldest.post(), newest.post());
    var snapshot = SamplePages.standing(RELAY, oldestFirst);
    return renderer.front(snapshot, snapshot.listId(), oldestFirst.reversed());
  }
}
