package dk.blogstafet.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Routes: each can be called, has a sample event, and is throttled if it changes anything.
final class RouteCheck implements Check {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");

  /// method.
  private static final Pattern SIGNED = Pattern.compile("/api/keys.*|/api/relays/.*/withdrawn");

  /// Requests a second below which one program on one line closes a route.
  private static final int LEAST_RATE = 50;

  private record Route(String function, String method, String path) {
    String key() {
      return method + " " + path;
    }

    boolean changes() {
      return !method.equals("GET") && !method.equals("HEAD");
    }
  }

  @Override
  public Stream<String> findings(Stack stack) {
    var routes = routes(stack);
    var keys = new TreeSet<>(routes.stream().map(Route::key).toList());
    var throttles = new TreeSet<String>();
    stack.properties("Api").path("RouteSettings").fieldNames().forEachRemaining(throttles::add);
    return Stream.of(
            routes.stream().flatMap(route -> of(route, keys, throttles)),
            Findings.of(routes.size() != keys.size(), "Api: two functions have one route"),
            throttles.stream()
                .filter(key -> !keys.contains(key))
                .map(key -> "Api: RouteSettings for no route: " + key),
            Stack.stream(stack.properties("Api").path("RouteSettings"))
                .filter(it -> it.path("ThrottlingRateLimit").asInt() < LEAST_RATE)
                .map(it -> "Api: one sender closes a route for everyone: " + it),
            Findings.of(
                stack.root().path("Globals").path("HttpApi").path("FailOnWarnings").asBoolean(),
                "Api: a warning stops a deploy: FailOnWarnings"),
            malformed(stack))
        .flatMap(it -> it);
  }

  private static List<Route> routes(Stack stack) {
    var routes = new ArrayList<Route>();
    stack
        .functions()
        .forEach((name, function) ->
            Stack.events(function, "HttpApi")
                .forEach(event ->
                    routes.add(
                        new Route(
                            name, event.path("Method").asText(), event.path("Path").asText()))));
    return routes;
  }

  private static Stream<String> of(Route route, Set<String> keys, Set<String> throttles) {
    var isRead = route.method.equals("GET") && !SIGNED.matcher(route.path).matches();
    // What HEAD gets is made of what GET gets: their sample is one.
    var sampled = route.method.equals("HEAD") ? "GET " + route.path : route.key();
    return Stream.of(
            Findings.of(!METHODS.contains(route.method), "no method of HTTP"),
            Findings.of(isRead && !keys.contains("HEAD " + route.path), "no route for HEAD"),
            Findings.of(route.changes() && !throttles.contains(route.key()), "no throttle"),
            Findings.of(
                !Samples.routes(Stack.folder(route.function)).contains(sampled),
                "no sample in events/ that is named after the function"))
        .flatMap(it -> it)
        .map(finding -> route.function + ", " + route.key() + ": " + finding);
  }

  private static Stream<String> malformed(Stack stack) {
    return stack.functions().entrySet().stream()
        .flatMap(function ->
            Stack.events(function.getValue(), "HttpApi").stream()
                .filter(event -> !isOurs(event))
                .map(_ -> function.getKey() + ": a route that is not the Api's, in payload 2.0"));
  }

  private static boolean isOurs(JsonNode event) {
    return event.path("ApiId").asText().equals("Api")
        && event.path("PayloadFormatVersion").asText().equals("2.0");
  }
}
