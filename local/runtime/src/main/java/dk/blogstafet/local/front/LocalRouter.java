package dk.blogstafet.local.front;

import dk.blogstafet.local.lambda.FunctionFailedException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/// Routes every request: to a function's route first, then to a page, then to the function for
/// missing pages.
final class LocalRouter {
  /// In bytes: Lambda's limit for an event; a binary body takes a third more, because it is in
  /// Base64.
  static final int LARGEST_EVENT = 6 * 1024 * 1024;

  /// As many calls as the process has memory for. Lambda refuses what exceeds its concurrency, too.
  static final int CONCURRENCY = 64;

  /// The CDN forwards this prefix to the API, whether or not there is such a route.
  private static final String API = "/api/";

  private final RouteTable table;
  private final StaticPages staticPages;
  private final InstantSource clock;
  private final Semaphore calls = new Semaphore(CONCURRENCY);

  LocalRouter(RouteTable routeTable, PageSource pages, InstantSource clock) {
    this.table = routeTable;
    this.staticPages = new StaticPages(pages);
    this.clock = clock;
  }

  FrontResponse answer(FrontRequest request) {
    return EdgeHeaders.of(
        request, request.body().length > LARGEST_EVENT ? tooLarge() : find(request));
  }

  /// Returns API Gateway's response to an event that exceeds Lambda's limit.
  static FrontResponse tooLarge() {
    return EdgeHeaders.secured(FrontResponse.ofGateway(413, "Request Entity Too Large"));
  }

  private FrontResponse find(FrontRequest request) {
    var match = match(request);
    var isOpen = match.isEmpty() || match.get().route().isCatchAll();
    return isOpen && request.reads() && !request.path().startsWith(API)
        ? page(StaticPages.withNumbers(request))
        : call(request, match);
  }

  private FrontResponse page(FrontRequest request) {
    return staticPages
        .find(request)
        .orElseGet(() -> call(request, table.match(request.method(), request.path())));
  }

  private FrontResponse call(FrontRequest request, Optional<RouteTable.RouteMatch> match) {
    return match
        .map(it -> call(request, it))
        .orElseGet(() -> FrontResponse.ofGateway(404, "Not Found"));
  }

  /// Finds a route. A route of a page is that of its index document, which the CDN asks for.
  private Optional<RouteTable.RouteMatch> match(FrontRequest request) {
    var match = table.match(request.method(), request.path());
    var isOpen = match.filter(it -> !it.route().isCatchAll()).isEmpty();
    return isOpen && request.path().endsWith("/")
        ? table.match(request.method(), request.path() + "index.html").or(() -> match)
        : match;
  }

  private FrontResponse call(FrontRequest request, RouteTable.RouteMatch match) {
    var event = HttpEventWriter.of(request, match, UUID.randomUUID().toString(), clock.instant());
    if (event.length > LARGEST_EVENT) {
      return tooLarge();
    }
    if (!calls.tryAcquire()) {
      return FrontResponse.ofGateway(503, "Service Unavailable").with("retry-after", "1");
    }
    try {
      return HttpReplyReader.read(match.function().call(event));
    } catch (FunctionFailedException noted) {
      return HttpReplyReader.serverError();
    } finally {
      calls.release();
    }
  }
}
