package dk.blogstafet.local.soak.inputs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.blogstafet.local.lambda.FunctionDefinition;
import dk.blogstafet.local.lambda.FunctionTrigger;
import dk.blogstafet.local.lambda.HttpRoute;
import dk.blogstafet.local.lambda.SamTemplate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Every route of the template with every method, with the headers and the body of a sample.
final class RouteMethodMatrix {
  static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get");

  private static final Map<String, String> NAMES =
      Map.of("{relay}", "klima", "{post}", "baenken", "{key}", "A".repeat(43));

  private RouteMethodMatrix() {}

  static List<SampleEvent> of(Path root, List<SampleEvent> samples) {
    var crossed = new ArrayList<SampleEvent>();
    for (var plan : SamTemplate.read(root.resolve("template.yaml")).functions()) {
      var basis = samples.stream().filter(it -> it.function().equals(plan.name())).toList();
      plan.triggers(FunctionTrigger.HttpTrigger.class)
          .map(FunctionTrigger.HttpTrigger::route)
          .forEach(route ->
              basis.stream()
                  .filter(it -> it.event().path("routeKey").asText().equals(route.key()))
                  .findFirst()
                  .or(() -> basis.stream().findFirst())
                  .ifPresent(it -> crossed.addAll(crossed(plan, route, it))));
    }
    return List.copyOf(crossed);
  }

  private static List<SampleEvent> crossed(
      FunctionDefinition plan, HttpRoute route, SampleEvent basis) {
    return METHODS.stream()
        .map(method -> new SampleEvent(basis.name(), plan.name(), event(route, method, basis)))
        .toList();
  }

  private static ObjectNode event(HttpRoute route, String method, SampleEvent basis) {
    var event = (ObjectNode) basis.event().deepCopy();
    var http = (ObjectNode) event.at("/requestContext/http");
    http.put("method", method);
    if (!route.isCatchAll() && !route.key().equals(event.path("routeKey").asText())) {
      var path = route.path();
      var parameters = event.putObject("pathParameters");
      for (var name : NAMES.entrySet()) {
        if (path.contains(name.getKey())) {
          path = path.replace(name.getKey(), name.getValue());
          parameters.put(name.getKey().replaceAll("[{}]", ""), name.getValue());
        }
      }
      event.put("routeKey", route.key()).put("rawPath", path);
      http.put("path", path);
    }
    return event;
  }
}
