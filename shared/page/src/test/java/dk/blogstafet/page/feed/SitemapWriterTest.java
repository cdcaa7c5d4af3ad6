package dk.blogstafet.page.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dk.blogstafet.page.PageReader;
import dk.blogstafet.page.SamplePages;
import dk.blogstafet.page.YearPage;
import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PostCounts;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SitemapWriterTest {
  private static final String HOST = "https://medie.example";

  private final SiteRenderer renderer = new SiteRenderer(SamplePages.site("Medie"));

  @Test
  void listsAPagesPostsAndWhenTheyChanged() {
    var posts = SamplePages.headed(SamplePages.posts("Ord"));
    var snapshot = SamplePages.standing(SamplePages.relay("Ord"), posts);

    var page = renderer.sitemap(snapshot, new YearPage(snapshot.listId(), 2024, 1), posts);

    var xml = PageReader.xml(page);
    assertEquals("stafet/sitemap-2024.xml", page.key());
    assertEquals(HOST + "/stafet/2024/", PageReader.texts(xml, "loc").getFirst());
    assertEquals(HOST + "/stafet/indlaeg/indlaeg-3/", PageReader.texts(xml, "loc").get(3));
    assertEquals(HOST + "/stafet/forfattere/ord/", PageReader.texts(xml, "loc").getLast());
    assertEquals(
        List.of("2024-05-12", "2026-02-03", "2024-05-14"), PageReader.texts(xml, "lastmod"));
  }

  @Test
  void listsEveryPart() {
    var counts = new PostCounts(Map.of(2023, Map.of("ord", 1), 2024, Map.of("ord", 101)));

    var index = PageReader.texts(PageReader.xml(index(counts)), "loc");

    assertEquals(
        List.of(
            HOST + "/sitemap-fronts.xml",
            HOST + "/stafet/sitemap-2023.xml",
            HOST + "/stafet/sitemap-2024.xml",
            HOST + "/stafet/sitemap-2024-2.xml"),
        index);
  }

  @Test
  void listsNewsletterIssuesInAPartOfTheirOwn() {
    var issues = List.of(new IssueId("2026-W48"), new IssueId("2026-11-24"));

    var page = renderer.issues(SamplePages.relay("Ord"), issues).getLast();

    assertEquals("stafet/sitemap-nyhedsbrev.xml", page.key());
    assertEquals(
        List.of(
            HOST + "/stafet/nyhedsbrev/",
            HOST + "/stafet/nyhedsbrev/2026-W48/",
            HOST + "/stafet/nyhedsbrev/2026-11-24/"),
        PageReader.texts(PageReader.xml(page), "loc"));
  }

  @Test
  void listsThePartOfIssuesOnceThereIsOne() {
    var before = index(snapshot(posts(1)));

    var after = index(snapshot(posts(1)).withIssue(new IssueId("2026-W48")));
    var later = index(snapshot(posts(1)).withIssue(new IssueId("2026-W49")));

    assertEquals(2, PageReader.texts(PageReader.xml(before), "loc").size());
    assertEquals(
        HOST + "/stafet/sitemap-nyhedsbrev.xml",
        PageReader.texts(PageReader.xml(after), "loc").getLast());
    assertSame(after, later);
  }

  @Test
  void omitsModificationTimes() {
    assertEquals(List.of(), PageReader.texts(PageReader.xml(index(PostCounts.NONE)), "lastmod"));
  }

  @Test
  void rendersTheIndexOnlyForANewPart() {
    var full = index(posts(100));
    var same = index(posts(99));

    assertSame(full, same);
    assertEquals(3, PageReader.texts(PageReader.xml(index(posts(101))), "loc").size());
    assertEquals(1, PageReader.texts(PageReader.xml(index(PostCounts.NONE)), "loc").size());
    assertEquals(2, PageReader.texts(PageReader.xml(index(posts(1))), "loc").size());
  }

  private static PostCounts posts(int posts) {
    return new PostCounts(Map.of(2024, Map.of("ord", posts)));
  }

  private static RelaySnapshot snapshot(PostCounts counts) {
    return new RelaySnapshot(
        SamplePages.relay("Ord"), 1, new Revision(1), 0, counts, Optional.empty());
  }

  private RenderedPage index(PostCounts counts) {
    return index(snapshot(counts));
  }

  private RenderedPage index(RelaySnapshot snapshot) {
    var siteSnapshot =
        new SiteSnapshot(SamplePages.site("Medie"), Revision.NONE, List.of(snapshot));
    return renderer.site(siteSnapshot, List.of()).stream()
        .filter(page -> page.key().equals("sitemap.xml"))
        .findFirst()
        .orElseThrow();
  }
}
