package dk.blogstafet.page;

import dk.blogstafet.relay.Sha256;
import org.jspecify.annotations.Nullable;

/// A finished object, as it will lie in the page store. Whoever makes a page gives its bytes away:
/// they are not copied.
public final class RenderedPage {
  private final String key;
  private final String type;
  private final byte[] bytes;

  /// Taken when it is first asked for: a page that is sent at once needs none. Two threads that
  /// take it at the same time take the same.
  private @Nullable String digest;

  /// Makes a page.
  ///
  /// @param key the address without its leading slash; `…/` addresses end in `index.html`
  /// @param type the media type, as `text/html; charset=utf-8`
  public RenderedPage(String key, String type, byte[] bytes) {
    this.key = key;
    this.type = type;
    this.bytes = bytes;
  }

  public String key() {
    return key;
  }

  public String type() {
    return type;
  }

  public byte[] bytes() {
    return bytes;
  }

  /// SHA-256 of the bytes in hexadecimal.
  public String digest() {
    var taken = digest;
    if (taken == null) {
      taken = Sha256.hex(bytes);
      digest = taken;
    }
    return taken;
  }
}
