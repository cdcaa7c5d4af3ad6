package dk.blogstafet.local.lambda;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A function as the template describes it.
///
/// @param name its name in the template, such as `ListPostsFunction`
/// @param handler the handler's class
/// @param memory in MB
/// @param environment the template's variables, with tables and buckets by their local names
public record FunctionDefinition(
    String name,
    String handler,
    Duration timeout,
    int memory,
    Map<String, String> environment,
    List<FunctionTrigger> triggers) {
  public FunctionDefinition {
    environment = Map.copyOf(environment);
    triggers = List.copyOf(triggers);
  }

  /// Returns the triggers of one kind.
  public <T extends FunctionTrigger> Stream<T> triggers(Class<T> kind) {
    return triggers.stream().filter(kind::isInstance).map(kind::cast);
  }
}
