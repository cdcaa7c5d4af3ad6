package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Page;
import dk.blogstafet.page.Pages;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Pages as a renderer before ours made them: every page ends in other bytes.
final class OldLook extends PassingPages {
  private static final byte[] END = "\n<!-- som før -->\n".getBytes(StandardCharsets.UTF_8);

  OldLook(Pages pages) {
    super(pages);
  }

  @Override
  public boolean put(Page page, Mark mark, Optional<Label> seen) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(page.bytes());
    bytes.writeBytes(END);
    return super.put(new Page(page.key(), page.type(), bytes.toByteArray()), mark, seen);
  }
}
