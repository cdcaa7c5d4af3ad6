package dk.blogstafet.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Checks routes: each has a valid method, a sample event, and a throttle if it changes anything.
final class RouteCheck implements TemplateCheck {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");

  /// GET routes that require a signature, and have no HEAD route.
  private static final Pattern SIGNED =
      Pattern.compile(
          "/api/(keys|editors|audit|site).*|/api/relays/.*/(withdrawn|subscribers|replies|issues.*|turns.*)");

  /// The minimum rate per second; with a lower one, a single client could block a route.
  private static final int LEAST_RATE = 50;

  private record DeclaredRoute(String function, String method, String path) {
    String key() {
      return method + " " + path;
    }

    boolean changes() {
      return !method.equals("GET") && !method.equals("HEAD");
    }
  }

  @Override
  public Stream<String> findings(TemplateDocument document) {
    var routes = routes(document);
    var keys = new TreeSet<>(routes.stream().map(DeclaredRoute::key).toList());
    var throttles = new TreeSet<String>();
    document.properties("Api").path("RouteSettings").fieldNames().forEachRemaining(throttles::add);
    return Stream.of(
            routes.stream().flatMap(route -> of(route, keys, throttles)),
            CheckFindings.of(routes.size() != keys.size(), "Api: two functions have one route"),
            throttles.stream()
                .filter(key -> !keys.contains(key))
                .map(key -> "Api: RouteSettings without a route: " + key),
            TemplateDocument.stream(document.properties("Api").path("RouteSettings"))
                .filter(it -> it.path("ThrottlingRateLimit").asInt() < LEAST_RATE)
                .map(it -> "Api: one client can block a route for all: " + it),
            CheckFindings.of(
                document.root().path("Globals").path("HttpApi").path("FailOnWarnings").asBoolean(),
                "Api: a warning stops a deployment: FailOnWarnings"),
            malformed(document))
        .flatMap(it -> it);
  }

  private static List<DeclaredRoute> routes(TemplateDocument document) {
    var routes = new ArrayList<DeclaredRoute>();
    document
        .functions()
        .forEach((name, function) ->
            TemplateDocument.events(function, "HttpApi")
                .forEach(event ->
                    routes.add(
                        new DeclaredRoute(
                            name, event.path("Method").asText(), event.path("Path").asText()))));
    return routes;
  }

  private static Stream<String> of(DeclaredRoute route, Set<String> keys, Set<String> throttles) {
    var isRead = route.method.equals("GET") && !SIGNED.matcher(route.path).matches();
    // HEAD is answered from GET's response, so they share a sample.
    var sampled = route.method.equals("HEAD") ? "GET " + route.path : route.key();
    return Stream.of(
            CheckFindings.of(!METHODS.contains(route.method), "no method of HTTP"),
            CheckFindings.of(
                route.path.endsWith("/"),
                "SAM removes the slash at the end, and another route answers"),
            CheckFindings.of(isRead && !keys.contains("HEAD " + route.path), "no route for HEAD"),
            CheckFindings.of(route.changes() && !throttles.contains(route.key()), "no throttle"),
            CheckFindings.of(
                !SampleEventFiles.routes(TemplateDocument.folder(route.function)).contains(sampled),
                "no sample in events/ that is named after the function"))
        .flatMap(it -> it)
        .map(finding -> route.function + ", " + route.key() + ": " + finding);
  }

  private static Stream<String> malformed(TemplateDocument document) {
    return document.functions().entrySet().stream()
        .flatMap(function ->
            TemplateDocument.events(function.getValue(), "HttpApi").stream()
                .filter(event -> !isOurs(event))
                .map(_ -> function.getKey() + ": a route that is not the Api's, in payload 2.0"));
  }

  private static boolean isOurs(JsonNode event) {
    return event.path("ApiId").asText().equals("Api")
        && event.path("PayloadFormatVersion").asText().equals("2.0");
  }
}
