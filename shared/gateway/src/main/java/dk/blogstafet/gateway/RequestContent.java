package dk.blogstafet.gateway;

import java.nio.charset.StandardCharsets;

/// The bytes of a request's body. The array is not copied; callers must not modify it.
public final class RequestContent {
  public static final RequestContent NONE = new RequestContent(new byte[0]);

  private final byte[] bytes;

  public RequestContent(byte[] bytes) {
    this.bytes = bytes;
  }

  public static RequestContent ofText(String text) {
    return new RequestContent(text.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] bytes() {
    return bytes;
  }
}
