package dk.blogstafet.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Variables: every one that a function reads is set, and none more. Each handler is made twice
/// with an environment that notes what it is asked for: as on AWS, and as on one machine.
final class VariableCheck implements TemplateCheck {
  /// What Lambda sets itself (its guide, "Defined runtime environment variables").
  private static final Map<String, String> OF_LAMBDA =
      Map.of(
          "AWS_REGION", "eu-west-1",
          "AWS_ACCESS_KEY_ID", "an-id",
          "AWS_SECRET_ACCESS_KEY", "a-secret");

  /// What the SDK reads past us.
  private static final Set<String> OF_THE_SDK = Set.of("AWS_NEW_RETRIES_2026");

  /// What is looked into when a function starts.
  private static final Map<String, String> CHECKED =
      Map.of("ROOT_EDITOR_KEY", "", "MAIL_ALLOWED", "*");

  private static final Map<String, RecordingEnvironment.EnvironmentReads> MADE =
      new ConcurrentHashMap<>();

  @Override
  public Stream<String> findings(TemplateDocument document) {
    return document.functions().entrySet().stream()
        .flatMap(function ->
            of(document, function.getValue()).map(finding -> function.getKey() + ": " + finding));
  }

  private static Stream<String> of(TemplateDocument document, JsonNode function) {
    var variables = document.variables(function);
    var handler = function.path("Handler").asText();
    try {
      var onAws = made(handler, values(variables, false));
      var here = made(handler, values(variables, true));
      var read = new TreeSet<>(onAws.read());
      read.addAll(here.read());
      return Stream.of(
              Stream.of(onAws.refusal(), here.refusal())
                  .filter(Predicate.not(String::isEmpty))
                  .map(refusal -> "it can't be made: " + refusal),
              unread(variables.keySet(), read),
              unset(variables.keySet(), read))
          .flatMap(it -> it);
    } catch (ReflectiveOperationException missing) {
      return Stream.of("it can't be made: " + missing);
    }
  }

  /// Making a handler takes a while, and most seeds leave most of them as they are.
  private static RecordingEnvironment.EnvironmentReads made(
      String handler, Map<String, String> values) throws ReflectiveOperationException {
    var known = MADE.get(handler + values);
    var reads = known == null ? RecordingEnvironment.of(handler, values) : known;
    MADE.put(handler + values, reads);
    return reads;
  }

  private static Stream<String> unread(Set<String> set, Set<String> read) {
    return set.stream()
        .filter(name -> !read.contains(name) && !OF_THE_SDK.contains(name))
        .map(name -> "it doesn't read " + name);
  }

  private static Stream<String> unset(Set<String> set, Set<String> read) {
    return read.stream()
        .filter(name -> !set.contains(name) && !OF_LAMBDA.containsKey(name))
        .map(name -> "it reads " + name + ", which is not set");
  }

  /// Values that clients can be made with. Those under a condition are there on one machine alone.
  private static Map<String, String> values(Map<String, JsonNode> variables, boolean isLocal) {
    var values = new TreeMap<>(OF_LAMBDA);
    variables.forEach((name, value) -> {
      if (value.isValueNode()) {
        values.put(name, CHECKED.getOrDefault(name, "x"));
      } else if (isLocal) {
        values.put(name, name.startsWith("AWS_ENDPOINT_URL") ? "http://127.0.0.1:9" : "true");
      }
    });
    return values;
  }
}
