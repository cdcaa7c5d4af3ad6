package dk.blogstafet.local.front;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Hands out finished pages by their addresses, as the CDN does: `/x/` is the page `x/index.html`,
/// and `/x` leads to `/x/`.
final class Shelf {
  /// No address of ours has this in it. One that has leads to no page, and is no target of a
  /// redirect: `//elsewhere.example` would lead there. The CDN's function says what an address is.
  private static final Pattern ODD = Pattern.compile("//|/\\.|[^A-Za-z0-9._~/-]");

  /// Bytes of a key in S3, and of a name in the folder that stands for it.
  private static final Pattern TOO_LONG = Pattern.compile(".{1025}|[^/]{256}");

  private final PageSource pages;

  Shelf(PageSource pages) {
    this.pages = pages;
  }

  /// The page or the way to it; empty if there is none.
  Optional<Answer> find(Ask ask) {
    if (!ask.path().startsWith("/") || ODD.matcher(ask.path()).find()) {
      return Optional.empty();
    }
    if (ask.path().endsWith("/")) {
      return page(ask, ask.path().substring(1) + "index.html");
    }
    var isFile = ask.path().indexOf('.', ask.path().lastIndexOf('/')) > 0;
    return isFile ? page(ask, ask.path().substring(1)) : Optional.of(slashed(ask));
  }

  private static Answer slashed(Ask ask) {
    var query = ask.query().isEmpty() ? "" : "?" + ask.query();
    return new Answer(308, List.of(new Header("location", ask.path() + "/" + query)), new byte[0]);
  }

  private Optional<Answer> page(Ask ask, String key) {
    if (TOO_LONG.matcher(key).find()) {
      return Optional.empty();
    }
    return pages.read(key).map(page -> isKnown(ask, page) ? unchanged(page) : whole(page));
  }

  /// Whether the client has this very page, by RFC 9110 section 13.1.2: a weak comparison.
  private static boolean isKnown(Ask ask, StoredPage page) {
    return ask.header("if-none-match").stream()
        .flatMap(tags -> Arrays.stream(tags.split(",", -1)))
        .map(tag -> tag.strip().replaceFirst("^W/", ""))
        .anyMatch(tag -> tag.equals(page.tag()) || tag.equals("*"));
  }

  private static Answer unchanged(StoredPage page) {
    return new Answer(304, headers(page), new byte[0]);
  }

  private static Answer whole(StoredPage page) {
    return new Answer(200, headers(page), page.bytes()).with("content-type", page.type());
  }

  private static List<Header> headers(StoredPage page) {
    var headers = new ArrayList<Header>();
    headers.add(new Header("etag", page.tag()));
    if (!page.cacheControl().isEmpty()) {
      headers.add(new Header("cache-control", page.cacheControl()));
    }
    return headers;
  }
}
