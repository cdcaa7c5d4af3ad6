package dk.blogstafet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dk.blogstafet.relay.PostCounts;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.SiteSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SitemapsTest {
  private static final String HOST = "https://medie.example";

  private final Renderer renderer = new Renderer(Samples.site("Medie"));

  @Test
  void listsAPagesPostsAndWhenTheyChanged() {
    var posts = Samples.headed(Samples.posts("Ord"));
    var snapshot = Samples.standing(Samples.relay("Ord"), posts);

    var page = renderer.sitemap(snapshot, new YearPage(snapshot.listId(), 2024, 1), posts);

    var xml = Reading.xml(page);
    assertEquals("stafet/sitemap-2024.xml", page.key());
    assertEquals(HOST + "/stafet/2024/", Reading.texts(xml, "loc").getFirst());
    assertEquals(HOST + "/stafet/indlaeg/indlaeg-3/", Reading.texts(xml, "loc").getLast());
    assertEquals(List.of("2024-05-12", "2026-02-03", "2024-05-14"), Reading.texts(xml, "lastmod"));
  }

  @Test
  void listsEveryPart() {
    var counts = new PostCounts(Map.of(2023, Map.of("ord", 1), 2024, Map.of("ord", 101)));

    var index = Reading.texts(Reading.xml(index(counts)), "loc");

    assertEquals(
        List.of(
            HOST + "/sitemap-fronts.xml",
            HOST + "/stafet/sitemap-2023.xml",
            HOST + "/stafet/sitemap-2024.xml",
            HOST + "/stafet/sitemap-2024-2.xml"),
        index);
  }

  @Test
  void saysNothingOfWhenPartsChanged() {
    assertEquals(List.of(), Reading.texts(Reading.xml(index(PostCounts.NONE)), "lastmod"));
  }

  @Test
  void makesTheIndexAnewForANewPartOnly() {
    var full = index(posts(100));
    var same = index(posts(99));

    assertSame(full, same);
    assertEquals(3, Reading.texts(Reading.xml(index(posts(101))), "loc").size());
    assertEquals(1, Reading.texts(Reading.xml(index(PostCounts.NONE)), "loc").size());
    assertEquals(2, Reading.texts(Reading.xml(index(posts(1))), "loc").size());
  }

  private static PostCounts posts(int posts) {
    return new PostCounts(Map.of(2024, Map.of("ord", posts)));
  }

  private Page index(PostCounts counts) {
    var relay = Samples.relay("Ord");
    var snapshot = new RelaySnapshot(relay, 1, new Revision(1), 0, counts, Optional.empty());
    var siteSnapshot = new SiteSnapshot(Samples.site("Medie"), Revision.NONE, List.of(snapshot));
    return renderer.site(siteSnapshot).stream()
        .filter(page -> page.key().equals("sitemap.xml"))
        .findFirst()
        .orElseThrow();
  }
}
