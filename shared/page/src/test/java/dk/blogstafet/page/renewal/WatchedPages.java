package dk.blogstafet.page.renewal;

import dk.blogstafet.page.MemoryPages;
import dk.blogstafet.page.Page;
import dk.blogstafet.page.Pages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A store that looks, whenever a relay's list is written, whether the posts are there that it
/// links to.
final class WatchedPages implements Pages {
  private static final Pattern POST = Pattern.compile("href=\"/([^\"]*/indlaeg/[^\"]*/)\"");

  private final MemoryPages pages;
  private final List<String> dangling = Collections.synchronizedList(new ArrayList<>());

  WatchedPages(MemoryPages pages) {
    this.pages = pages;
  }

  /// Links to nothing, each with the page that it was on.
  List<String> dangling() {
    return List.copyOf(dangling);
  }

  @Override
  public boolean put(Page page, Mark mark, Optional<Label> seen) {
    if (page.key().contains("/") && !page.key().contains("/indlaeg/")) {
      var links = POST.matcher(new String(page.bytes(), StandardCharsets.UTF_8));
      while (links.find()) {
        if (pages.page(links.group(1) + "index.html").isEmpty()) {
          dangling.add(page.key() + " -> " + links.group(1));
        }
      }
    }
    return pages.put(page, mark, seen);
  }

  @Override
  public Optional<Label> look(String key) {
    return pages.look(key);
  }

  @Override
  public boolean remove(String key, Label seen) {
    return pages.remove(key, seen);
  }

  @Override
  public List<String> keys(String prefix, Optional<String> after, int limit) {
    return pages.keys(prefix, after, limit);
  }

  @Override
  public void forget(String prefix) {
    pages.forget(prefix);
  }
}
