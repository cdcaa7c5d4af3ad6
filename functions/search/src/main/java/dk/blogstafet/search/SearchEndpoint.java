package dk.blogstafet.search;

import dk.blogstafet.gateway.CacheControl;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.page.search.SearchPages;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.search.PostSearch;
import dk.blogstafet.relay.search.SearchIndex;
import dk.blogstafet.relay.search.SearchResult;
import dk.blogstafet.words.ProblemType;
import java.util.Optional;

/// Searches published posts: `/soeg/` as a page, `/api/search` as JSON. What was searched for is
/// never logged.
final class SearchEndpoint implements HttpEndpoint {
  /// The seconds after which an index that isn't there is looked for again.
  private static final String SOON = "60";

  private final Relays relays;
  private final CurrentIndex current;
  private final PostSearch search;

  SearchEndpoint(Relays relays, Posts posts, CurrentIndex currentIndex) {
    this.relays = relays;
    this.current = currentIndex;
    this.search = new PostSearch(posts);
  }

  @Override
  public GatewayResponse answer(GatewayRequest request) {
    var isJson = request.routeKey().endsWith(" /api/search");
    var unknown = isJson ? SearchParameters.unknown(request) : Optional.<GatewayResponse>empty();
    return unknown.orElseGet(() ->
        relays
            .siteSnapshot()
            .map(site -> isJson ? json(request, site) : page(request, site))
            .orElseGet(() -> unavailable(request)));
  }

  private GatewayResponse page(GatewayRequest request, SiteSnapshot site) {
    var parameters = SearchParameters.ofPage(request);
    var pages = new SearchPages(site);
    if (parameters.query().isEmpty()) {
      return GatewayResponse.page(200, pages.empty())
          .with("cache-control", CacheControl.ONE_MINUTE);
    }
    return current
        .get()
        .map(index -> GatewayResponse.page(200, pages.results(find(index, parameters))))
        .map(found -> found.with("cache-control", CacheControl.ONE_MINUTE))
        .orElseGet(
            () -> soon(GatewayResponse.page(503, pages.unavailable(parameters.query().text()))));
  }

  private GatewayResponse json(GatewayRequest request, SiteSnapshot site) {
    var parameters = SearchParameters.ofJson(request);
    var index = parameters.query().isEmpty() ? Optional.of(SearchIndex.EMPTY) : current.get();
    return index
        .map(it -> new SearchJson(site).write(find(it, parameters)))
        .map(body -> GatewayResponse.of(200, "application/json", body))
        .map(found -> found.with("cache-control", CacheControl.ONE_MINUTE))
        .orElseGet(() -> unavailable(request));
  }

  private SearchResult find(SearchIndex index, SearchParameters parameters) {
    return search.search(index, parameters.query(), parameters.filter(), parameters.page());
  }

  private static GatewayResponse unavailable(GatewayRequest request) {
    return soon(
        ProblemDetails.of(ProblemType.UNAVAILABLE, request.language(), "detail.search").response());
  }

  private static GatewayResponse soon(GatewayResponse response) {
    return response.with("retry-after", SOON).with("cache-control", "no-store");
  }
}
