package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Page;
import dk.blogstafet.page.Pages;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Pages as a renderer before ours made them: every page ends in other bytes.
record OldLook(Pages pages) implements Pages {
  private static final byte[] END = "\n<!-- som før -->\n".getBytes(StandardCharsets.UTF_8);

  @Override
  public Optional<Label> look(String key) {
    return pages.look(key);
  }

  @Override
  public boolean put(Page page, Mark mark, Optional<Label> seen) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(page.bytes());
    bytes.writeBytes(END);
    return pages.put(new Page(page.key(), page.type(), bytes.toByteArray()), mark, seen);
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
