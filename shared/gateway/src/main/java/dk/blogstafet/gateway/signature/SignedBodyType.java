package dk.blogstafet.gateway.signature;

import java.util.regex.Pattern;

/// What the body of a signed write request is.
public enum SignedBodyType {
  /// JSON in UTF-8, at most 256 KiB.
  JSON("(?i)application/json(?:[ \t]*;[ \t]*charset=(?:utf-8|\"utf-8\"))?", 256 * 1024),

  /// The bytes of a picture, at most 4 MiB, which is 5.6 MB in an event: the limit is 6 MB (AWS
  /// Lambda quotas, invocation payload). Its content tells the format, whatever the type says.
  PICTURE("(?i)(?:image/[a-z0-9.+-]+|application/octet-stream)", 4 * 1024 * 1024);

  private final Pattern mediaType;
  private final int longest;

  SignedBodyType(String mediaType, int longest) {
    this.mediaType = Pattern.compile(mediaType);
    this.longest = longest;
  }

  boolean isMediaType(String value) {
    return mediaType.matcher(value).matches();
  }

  /// Returns the maximum length in bytes.
  public int longest() {
    return longest;
  }
}
