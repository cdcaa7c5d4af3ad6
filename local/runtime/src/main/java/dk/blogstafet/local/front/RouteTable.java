package dk.blogstafet.local.front;

import dk.blogstafet.local.lambda.FunctionTrigger;
import dk.blogstafet.local.lambda.HttpRoute;
import dk.blogstafet.local.lambda.LocalFunction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The template's routes and their functions, the most specific route first.
public final class RouteTable {
  private final List<RouteEntry> entries = new ArrayList<>();

  public RouteTable(List<LocalFunction> functions) {
    for (var function : functions) {
      function
          .plan()
          .triggers(FunctionTrigger.HttpTrigger.class)
          .forEach(trigger -> entries.add(new RouteEntry(trigger.route(), function)));
    }
    entries.sort(Comparator.comparing(RouteEntry::route));
  }

  /// Returns the route that matches a request, if there is one.
  Optional<RouteMatch> match(String method, String path) {
    for (var entry : entries) {
      var parameters = entry.route.match(method, path);
      if (parameters.isPresent()) {
        return Optional.of(new RouteMatch(entry.route, entry.function, parameters.get()));
      }
    }
    return Optional.empty();
  }

  private record RouteEntry(HttpRoute route, LocalFunction function) {}

  /// A route that matches a request, and the request's path parameters.
  record RouteMatch(HttpRoute route, LocalFunction function, Map<String, String> parameters) {}
}
