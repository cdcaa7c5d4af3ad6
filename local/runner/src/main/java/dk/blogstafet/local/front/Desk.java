package dk.blogstafet.local.front;

import dk.blogstafet.local.lambda.FunctionFailed;
import java.time.InstantSource;
import java.util.UUID;

/// Finds the answer to everything: a function's route first, then a page, then whoever answers for
/// missing pages.
final class Desk {
  /// Lambda takes no larger event.
  static final int LARGEST_BODY = 6 * 1024 * 1024;

  /// What the CDN asks the API for, whether or not there is such a route.
  private static final String API = "/api/";

  private final Routes routes;
  private final Shelf shelf;
  private final InstantSource clock;

  Desk(Routes routes, PageSource pages, InstantSource clock) {
    this.routes = routes;
    this.shelf = new Shelf(pages);
    this.clock = clock;
  }

  Answer answer(Ask ask) {
    if (ask.body().length > LARGEST_BODY) {
      return Finish.of(ask, Answer.ofGateway(413, "Request Entity Too Large"));
    }
    return Finish.of(ask, find(ask));
  }

  private Answer find(Ask ask) {
    var match = routes.match(ask.method(), ask.path());
    var isOpen = match.isEmpty() || match.get().route().isCatchAll();
    if (isOpen && ask.reads() && !ask.path().startsWith(API)) {
      var page = shelf.find(ask);
      if (page.isPresent()) {
        return page.get();
      }
    }
    return match.map(it -> call(ask, it)).orElseGet(() -> Answer.ofGateway(404, "Not Found"));
  }

  private Answer call(Ask ask, Routes.Match match) {
    var event = HttpEvent.of(ask, match, UUID.randomUUID().toString(), clock.instant());
    try {
      return HttpReply.read(match.function().call(event));
    } catch (FunctionFailed noted) {
      return HttpReply.broken();
    }
  }
}
