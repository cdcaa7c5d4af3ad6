package dk.blogstafet.relay.rendering;

import dk.blogstafet.relay.Sha256;
import org.jspecify.annotations.Nullable;

/// A finished object for the page store. The array is not copied; callers must not modify it.
public final class RenderedPage {
  private final String key;
  private final String type;
  private final byte[] bytes;

  /// Computed on first use, because a page that is sent at once needs none. Two threads that
  /// compute it at the same time get the same value.
  private @Nullable String digest;

  /// Creates a page.
  ///
  /// @param key the address without its leading slash; `…/` addresses end in `index.html`
  /// @param type the media type, such as `text/html; charset=utf-8`
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

  /// Returns the SHA-256 of the bytes in hexadecimal.
  public String digest() {
    var taken = digest;
    if (taken == null) {
      taken = Sha256.hex(bytes);
      digest = taken;
    }
    return taken;
  }
}
