package dk.blogstafet.local.front;

import dk.blogstafet.local.lambda.LocalFunction;
import dk.blogstafet.local.lambda.Route;
import dk.blogstafet.local.lambda.Trigger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The template's routes and the functions behind them, the most particular route first.
public final class Routes {
  private final List<Entry> entries = new ArrayList<>();

  public Routes(List<LocalFunction> functions) {
    for (var function : functions) {
      function
          .plan()
          .triggers(Trigger.Call.class)
          .forEach(call -> entries.add(new Entry(call.route(), function)));
    }
    entries.sort(Comparator.comparing(Entry::route));
  }

  /// The route that takes a call, if there is one.
  Optional<Match> match(String method, String path) {
    for (var entry : entries) {
      var parameters = entry.route.match(method, path);
      if (parameters.isPresent()) {
        return Optional.of(new Match(entry.route, entry.function, parameters.get()));
      }
    }
    return Optional.empty();
  }

  private record Entry(Route route, LocalFunction function) {}

  /// A route that takes a call, and the call's path parameters.
  record Match(Route route, LocalFunction function, Map<String, String> parameters) {}
}
