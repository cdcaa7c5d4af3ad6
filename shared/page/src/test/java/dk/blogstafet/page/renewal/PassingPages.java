package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Page;
import dk.blogstafet.page.Pages;
import java.util.List;
import java.util.Optional;

/// A store that hands everything on; whoever extends it does otherwise where a test wants it.
abstract class PassingPages implements Pages {
  private final Pages pages;

  PassingPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public boolean put(Page page, Mark mark, Optional<Label> seen) {
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
