package dk.blogstafet.relay.rendering;

import dk.blogstafet.relay.Sha256;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An object for the page store: finished, or made when its bytes are first needed. The array is
/// not copied; callers must not modify it.
public final class RenderedPage {
  private final String key;
  private final String type;
  private final Supplier<byte[]> source;
  private byte @Nullable [] bytes;

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
    this.source = () -> bytes;
  }

  /// Creates an object that is costly to make, and that a digest of its ingredients identifies.
  ///
  /// @param digest the SHA-256 of everything that the bytes depend on, in hexadecimal
  /// @param source makes the bytes; may throw
  public RenderedPage(String key, String type, String digest, Supplier<byte[]> source) {
    this.key = key;
    this.type = type;
    this.digest = digest;
    this.source = source;
  }

  public String key() {
    return key;
  }

  public String type() {
    return type;
  }

  /// Returns the bytes, and makes them if necessary.
  public byte[] bytes() {
    var made = bytes;
    if (made == null) {
      made = source.get();
      bytes = made;
    }
    return made;
  }

  /// Returns what tells versions of the object apart: the SHA-256 of the bytes, or of their
  /// ingredients, in hexadecimal.
  public String digest() {
    var taken = digest;
    if (taken == null) {
      taken = Sha256.hex(bytes());
      digest = taken;
    }
    return taken;
  }
}
