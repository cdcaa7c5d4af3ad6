package dk.blogstafet.local.front;

import dk.blogstafet.local.lambda.FunctionFailedException;
import java.time.InstantSource;
import java.util.UUID;

/// Finds the answer to everything: a function's route first, then a page, then whoever answers for
/// missing pages.
final class LocalRouter {
  /// Lambda takes no larger event; a body that isn't text takes a third more in it than by itself.
  static final int LARGEST_EVENT = 6 * 1024 * 1024;

  /// What the CDN asks the API for, whether or not there is such a route.
  private static final String API = "/api/";

  private final RouteTable table;
  private final StaticPages staticPages;
  private final InstantSource clock;

  LocalRouter(RouteTable routeTable, PageSource pages, InstantSource clock) {
    this.table = routeTable;
    this.staticPages = new StaticPages(pages);
    this.clock = clock;
  }

  FrontResponse answer(FrontRequest request) {
    return EdgeHeaders.of(
        request, request.body().length > LARGEST_EVENT ? tooLarge() : find(request));
  }

  /// What API Gateway answers where Lambda refuses an event.
  static FrontResponse tooLarge() {
    return EdgeHeaders.secured(FrontResponse.ofGateway(413, "Request Entity Too Large"));
  }

  private FrontResponse find(FrontRequest request) {
    var match = table.match(request.method(), request.path());
    var isOpen = match.isEmpty() || match.get().route().isCatchAll();
    if (isOpen && request.reads() && !request.path().startsWith(API)) {
      var page = staticPages.find(request);
      if (page.isPresent()) {
        return page.get();
      }
    }
    return match
        .map(it -> call(request, it))
        .orElseGet(() -> FrontResponse.ofGateway(404, "Not Found"));
  }

  private FrontResponse call(FrontRequest request, RouteTable.RouteMatch match) {
    var event = HttpEventWriter.of(request, match, UUID.randomUUID().toString(), clock.instant());
    if (event.length > LARGEST_EVENT) {
      return tooLarge();
    }
    try {
      return HttpReplyReader.read(match.function().call(event));
    } catch (FunctionFailedException noted) {
      return HttpReplyReader.broken();
    }
  }
}
