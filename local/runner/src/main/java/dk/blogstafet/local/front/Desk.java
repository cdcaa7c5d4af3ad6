package dk.blogstafet.local.front;

import dk.blogstafet.local.lambda.FunctionFailed;
import java.time.InstantSource;
import java.util.UUID;

/// Finds the answer to everything: a function's route first, then a page, then whoever answers for
/// missing pages.
final class Desk {
  /// Lambda takes no larger event; a body that isn't text takes a third more in it than by itself.
  static final int LARGEST_EVENT = 6 * 1024 * 1024;

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
    return Finish.of(ask, ask.body().length > LARGEST_EVENT ? tooLarge() : find(ask));
  }

  /// What API Gateway answers where Lambda refuses an event.
  static Answer tooLarge() {
    return Finish.secured(Answer.ofGateway(413, "Request Entity Too Large"));
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
    if (event.length > LARGEST_EVENT) {
      return tooLarge();
    }
    try {
      return HttpReply.read(match.function().call(event));
    } catch (FunctionFailed noted) {
      return HttpReply.broken();
    }
  }
}
