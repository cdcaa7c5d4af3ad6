package dk.blogstafet.relay.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.relay.rendering.Pages.PageProvenance;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MemoryPagesTest extends PagesContract {
  private final MemoryPages pages = new MemoryPages();

  @Override
  protected Pages pages() {
    return pages;
  }

  @Test
  void countsWhatWasReallyWritten() {
    var page = new RenderedPage("a", "text/plain", "a".getBytes(UTF_8));
    pages.put(page, new PageProvenance(1, "b"), Optional.empty());
    pages.put(page, new PageProvenance(1, "b"), Optional.empty());

    pages.remove("a", pages.find("a").orElseThrow());
    pages.remove("a", new Pages.PageMetadata("x", "x", new PageProvenance(1, "b")));

    assertEquals(1, pages.puts());
    assertEquals(1, pages.removes());
  }

  @Test
  void showsItsObjects() {
    var page = new RenderedPage("a", "text/plain", "a".getBytes(UTF_8));

    pages.put(page, new PageProvenance(1, "b"), Optional.empty());

    assertEquals(Set.of("a"), pages.objects().keySet());
    assertEquals(page.digest(), pages.digests().get("a"));
    assertEquals(Optional.of(page), pages.page("a"));
  }
}
