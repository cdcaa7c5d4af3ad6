package dk.blogstafet.search;

import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.gateway.QueryParameters;
import dk.blogstafet.page.search.SearchPages;
import dk.blogstafet.relay.search.SearchFilter;
import dk.blogstafet.relay.search.SearchQuery;
import dk.blogstafet.relay.search.SearchResult;
import dk.blogstafet.words.ProblemType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a request searches for. Of a repeated parameter, the first counts.
///
/// @param page from 1; a value that isn't a number from 1 to 1,000 counts as 1
record SearchParameters(SearchQuery query, SearchFilter filter, int page) {
  private static final List<String> JSON_NAMES =
      List.of("q", "relay", "category", "year", "author", "page");

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");

  /// Reads the parameters of the page, which have Danish names. Others are ignored, because links
  /// from other sites add their own.
  static SearchParameters ofPage(GatewayRequest request) {
    return of(request.query(), SearchPages.PARAMETERS);
  }

  static SearchParameters ofJson(GatewayRequest request) {
    return of(request.query(), JSON_NAMES);
  }

  /// Returns the problem if the API doesn't know a parameter.
  static Optional<GatewayResponse> unknown(GatewayRequest request) {
    return request.query().names().stream()
        .filter(name -> !JSON_NAMES.contains(name))
        .findFirst()
        .map(name ->
            ProblemDetails.of(
                    ProblemType.UNKNOWN_PARAMETER,
                    request.language(),
                    "detail",
                    name,
                    String.join(", ", JSON_NAMES))
                .with(json -> {
                  json.text("parameter", name);
                  json.texts("known", JSON_NAMES);
                })
                .response());
  }

  private static SearchParameters of(QueryParameters given, List<String> names) {
    return new SearchParameters(
        SearchQuery.parse(given.first(names.get(0))),
        SearchFilter.of(
            given.first(names.get(1)),
            given.first(names.get(2)),
            given.first(names.get(3)),
            given.first(names.get(4))),
        number(given.first(names.get(5))));
  }

  private static int number(String text) {
    return Optional.of(text)
        .filter(it -> NUMBER.matcher(it).matches())
        .map(Integer::valueOf)
        .filter(it -> it <= SearchResult.LAST_PAGE)
        .orElse(1);
  }
}
