package dk.blogstafet.gateway;

import java.nio.charset.StandardCharsets;

/// The bytes of a request's body. Whoever makes one gives its bytes away: they are not copied.
public final class Content {
  public static final Content NONE = new Content(new byte[0]);

  private final byte[] bytes;

  public Content(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Content ofText(String text) {
    return new Content(text.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] bytes() {
    return bytes;
  }
}
