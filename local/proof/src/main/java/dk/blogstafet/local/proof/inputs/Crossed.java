package dk.blogstafet.local.proof.inputs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.blogstafet.local.lambda.FunctionPlan;
import dk.blogstafet.local.lambda.Route;
import dk.blogstafet.local.lambda.Template;
import dk.blogstafet.local.lambda.Trigger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Every route of the template with every method, with the headers and the body of a sample.
final class Crossed {
  static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get");

  private static final Map<String, String> NAMES =
      Map.of("{relay}", "klima", "{post}", "baenken", "{key}", "A".repeat(43));

  private Crossed() {}

  static List<Sample> of(Path root, List<Sample> samples) {
    var crossed = new ArrayList<Sample>();
    for (var plan : Template.read(root.resolve("template.yaml")).functions()) {
      var basis = samples.stream().filter(it -> it.function().equals(plan.name())).toList();
      plan.triggers(Trigger.Call.class)
          .map(Trigger.Call::route)
          .forEach(route ->
              basis.stream()
                  .filter(it -> it.event().path("routeKey").asText().equals(route.key()))
                  .findFirst()
                  .or(() -> basis.stream().findFirst())
                  .ifPresent(it -> crossed.addAll(crossed(plan, route, it))));
    }
    return List.copyOf(crossed);
  }

  private static List<Sample> crossed(FunctionPlan plan, Route route, Sample basis) {
    return METHODS.stream()
        .map(method -> new Sample(basis.name(), plan.name(), event(route, method, basis)))
        .toList();
  }

  private static ObjectNode event(Route route, String method, Sample basis) {
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
