package dk.blogstafet.local.front;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Hands out finished pages by their addresses, as the CDN does: `/x/` is the page `x/index.html`,
/// and `/x` leads to `/x/`.
final class StaticPages {
  /// No address of ours has this in it. One that has leads to no page, and is no target of a
  /// redirect: `//elsewhere.example` would lead there. The CDN's function says what an address is.
  private static final Pattern ODD = Pattern.compile("//|/\\.|[^A-Za-z0-9._~/-]");

  /// Bytes of a key in S3, and of a name in the folder that stands for it.
  private static final Pattern TOO_LONG = Pattern.compile(".{1025}|[^/]{256}");

  private final PageSource pages;

  StaticPages(PageSource pages) {
    this.pages = pages;
  }

  /// The page or the way to it; empty if there is none.
  Optional<FrontResponse> find(FrontRequest request) {
    if (!request.path().startsWith("/") || ODD.matcher(request.path()).find()) {
      return Optional.empty();
    }
    if (request.path().endsWith("/")) {
      return page(request, request.path().substring(1) + "index.html");
    }
    var isFile = request.path().indexOf('.', request.path().lastIndexOf('/')) > 0;
    return isFile ? page(request, request.path().substring(1)) : Optional.of(slashed(request));
  }

  private static FrontResponse slashed(FrontRequest request) {
    var query = request.query().isEmpty() ? "" : "?" + request.query();
    return new FrontResponse(
        308, List.of(new HeaderLine("location", request.path() + "/" + query)), new byte[0]);
  }

  private Optional<FrontResponse> page(FrontRequest request, String key) {
    if (TOO_LONG.matcher(key).find()) {
      return Optional.empty();
    }
    return pages.read(key).map(page -> isKnown(request, page) ? unchanged(page) : whole(page));
  }

  /// Whether the client has this very page, by RFC 9110 section 13.1.2: a weak comparison.
  private static boolean isKnown(FrontRequest request, StoredPage page) {
    return request.header("if-none-match").stream()
        .flatMap(tags -> Arrays.stream(tags.split(",", -1)))
        .map(tag -> tag.strip().replaceFirst("^W/", ""))
        .anyMatch(tag -> tag.equals(page.tag()) || tag.equals("*"));
  }

  private static FrontResponse unchanged(StoredPage page) {
    return new FrontResponse(304, headers(page), new byte[0]);
  }

  private static FrontResponse whole(StoredPage page) {
    return new FrontResponse(200, headers(page), page.bytes()).with("content-type", page.type());
  }

  private static List<HeaderLine> headers(StoredPage page) {
    var headers = new ArrayList<HeaderLine>();
    headers.add(new HeaderLine("etag", page.tag()));
    if (!page.cacheControl().isEmpty()) {
      headers.add(new HeaderLine("cache-control", page.cacheControl()));
    }
    return headers;
  }
}
