package dk.blogstafet.local.front;

import dk.blogstafet.relay.FormerAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Returns rendered pages by their addresses, as the CDN does: `/x/` returns the page
/// `x/index.html`, and `/x` redirects to `/x/`.
final class StaticPages {
  /// Characters that no page's address contains. Such an address has no page, and is not
  /// redirected: `//elsewhere.example` would redirect to another site. The CDN's function applies
  /// the same rule.
  private static final Pattern ODD = Pattern.compile("//|/\\.|[^A-Za-z0-9._~/-]");

  /// The limits in bytes of a key in S3, and of a file name in the local folder.
  private static final Pattern TOO_LONG = Pattern.compile(".{1025}|[^/]{256}");

  private final PageSource pages;

  StaticPages(PageSource pages) {
    this.pages = pages;
  }

  /// Returns the page or a redirect; empty if there is none.
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

  /// Returns the request that the CDN sends: the numbers in a query become a part of the path, so
  /// that they are no page's, and the function for missing pages sees them. Old addresses such as
  /// `/?p=123` have them. A search has numbers of its own.
  static FrontRequest withNumbers(FrontRequest request) {
    var numbers = FormerAddress.numbers(request.query());
    var isSearch = request.path().equals("/soeg/");
    if (numbers.isEmpty() || isSearch || ODD.matcher(request.path()).find()) {
      return request;
    }
    return request.at(request.path() + numbers.replace("?", "%3F"));
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

  /// Returns whether the client has the current version, by RFC 9110 section 13.1.2: a weak
  /// comparison.
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
