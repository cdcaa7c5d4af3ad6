package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.rendering.Pages;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Pages of an older renderer: every page ends in other bytes.
final class OutdatedPages extends ForwardingPages {
  private static final byte[] END = "\n<!-- som før -->\n".getBytes(StandardCharsets.UTF_8);

  OutdatedPages(Pages pages) {
    super(pages);
  }

  @Override
  public boolean put(RenderedPage page, PageProvenance provenance, Optional<PageMetadata> seen) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(page.bytes());
    bytes.writeBytes(END);
    return super.put(
        new RenderedPage(page.key(), page.type(), bytes.toByteArray()), provenance, seen);
  }
}
