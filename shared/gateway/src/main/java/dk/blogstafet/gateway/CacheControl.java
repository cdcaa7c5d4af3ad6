package dk.blogstafet.gateway;

/// Values of `Cache-Control` (RFC 9111, section 5.2.2) that several functions respond with.
public final class CacheControl {
  /// As for stored pages: browsers ask again, the CDN keeps it for a minute. A withdrawn post
  /// disappears from all of them at the same time.
  public static final String ONE_MINUTE = "public, max-age=0, s-maxage=60";

  private CacheControl() {}
}
