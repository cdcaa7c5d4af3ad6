package dk.blogstafet.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Checks environment variables: every one that a function reads is set, and no others. Each
/// handler is created twice with a recording environment: as on AWS, and as on one machine.
final class VariableCheck implements TemplateCheck {
  /// Lambda's own variables (its guide, "Defined runtime environment variables").
  private static final Map<String, String> OF_LAMBDA =
      Map.of(
          "AWS_REGION", "eu-west-1",
          "AWS_ACCESS_KEY_ID", "an-id",
          "AWS_SECRET_ACCESS_KEY", "a-secret");

  /// Variables that the SDK reads directly.
  private static final Set<String> OF_THE_SDK = Set.of("AWS_NEW_RETRIES_2026");

  /// Values that are validated when a function starts.
  private static final Map<String, String> CHECKED =
      Map.of("ROOT_EDITOR_KEY", "", "MAIL_ALLOWED", "*", "MAIL_WAIT", "10");

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
              unread(wanted(function, variables), read),
              unset(variables.keySet(), read))
          .flatMap(it -> it);
    } catch (ReflectiveOperationException missing) {
      return Stream.of("it can't be made: " + missing);
    }
  }

  /// Creating a handler is slow, and most defects change few of them.
  private static RecordingEnvironment.EnvironmentReads made(
      String handler, Map<String, String> values) throws ReflectiveOperationException {
    var known = MADE.get(handler + values);
    var reads = known == null ? RecordingEnvironment.of(handler, values) : known;
    MADE.put(handler + values, reads);
    return reads;
  }

  /// A function without rights inherits the variables of the stores, which it can't use, and one
  /// without rights to posts that of their table.
  private static Set<String> wanted(JsonNode function, Map<String, JsonNode> variables) {
    var statements = TemplateDocument.statements(function);
    var wanted = new TreeSet<>(statements.isEmpty() ? own(function) : variables.keySet());
    if (statements.stream().noneMatch(it -> it.path("Resource").toString().contains("Posts"))) {
      wanted.remove("POSTS_TABLE");
    }
    return wanted;
  }

  private static Set<String> own(JsonNode function) {
    var own = new TreeSet<String>();
    function.path("Environment").path("Variables").fieldNames().forEachRemaining(own::add);
    return own;
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

  /// Returns values with which clients can be created. Those with a condition are set on one
  /// machine only.
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
