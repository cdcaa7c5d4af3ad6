package dk.blogstafet.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;

/// Functions: their code is there, they end before the API gives up, their logs end too.
final class FunctionCheck implements Check {
  /// Seconds after which the HTTP API answers by itself (API Gateway's quotas).
  private static final int API_GIVES_UP = 30;

  /// Seconds that a call to a store may take (`AwsClients`): a function that ends before it can't
  /// say what went wrong.
  private static final int CALL = 25;

  /// The least memory in MB, and with it the least processor, with which Java starts in time.
  private static final int LEAST_MEMORY = 512;

  /// MB of `/tmp` beyond which there are no snapshots (Lambda's guide on SnapStart).
  private static final int SNAPSHOT_STORAGE = 512;

  @Override
  public Stream<String> findings(Stack stack) {
    return stack.functions().entrySet().stream()
        .flatMap(function -> of(stack, function.getKey(), function.getValue()));
  }

  private static Stream<String> of(Stack stack, String name, JsonNode function) {
    return Stream.of(
            code(name, function),
            limits(stack, function),
            logs(stack, function),
            ticks(function),
            snapshots(stack, function))
        .flatMap(it -> it)
        .map(finding -> name + ": " + finding);
  }

  private static Stream<String> code(String name, JsonNode function) {
    var folder = Stack.folder(name);
    var handler = function.path("Handler").asText();
    var wanted = "dk.blogstafet." + folder.replace("-", "") + ".";
    return Stream.of(
            Findings.of(!hasMethod(handler), "no such handler: " + handler),
            Findings.of(!handler.startsWith(wanted), "its handler is another's: " + handler),
            Findings.of(
                !function.path("CodeUri").asText().equals("functions/" + folder + "/target/lambda")
                    || !Files.isDirectory(Stack.ROOT.resolve("functions").resolve(folder)),
                "its code is no module: " + function.path("CodeUri").asText()))
        .flatMap(it -> it);
  }

  private static boolean hasMethod(String handler) {
    var parts = handler.split("::", 2);
    try {
      var type = Class.forName(parts[0], false, FunctionCheck.class.getClassLoader());
      var _ = type.getConstructor();
      var _ = type.getConstructor(Map.class);
      return Stream.of(type.getMethods()).anyMatch(it -> it.getName().equals(parts[1]));
    } catch (ReflectiveOperationException missing) {
      return false;
    }
  }

  private static Stream<String> limits(Stack stack, JsonNode function) {
    var timeout = stack.setting(function, "Timeout").asInt(3);
    var isCalled = !Stack.events(function, "HttpApi").isEmpty();
    return Stream.of(
            Findings.of(
                isCalled && timeout >= API_GIVES_UP,
                "Timeout " + timeout + " is not below the API's " + API_GIVES_UP + " s"),
            Findings.of(timeout <= CALL, "Timeout " + timeout + " is below that of a call"),
            Findings.of(
                stack.setting(function, "MemorySize").asInt(128) < LEAST_MEMORY,
                "less than " + LEAST_MEMORY + " MB"))
        .flatMap(it -> it);
  }

  private static Stream<String> logs(Stack stack, JsonNode function) {
    var logging = function.path("LoggingConfig");
    var group = stack.properties(logging.path("LogGroup").asText());
    return Stream.of(
            Findings.of(
                !logging.path("LogFormat").asText().equals("JSON"), "its log is not in JSON"),
            Findings.of(
                !logging.path("SystemLogLevel").asText().equals("WARN"),
                "Lambda adds a line for every call: SystemLogLevel"),
            Findings.of(
                !group.path("RetentionInDays").isInt(),
                "its log is kept for ever: no RetentionInDays"))
        .flatMap(it -> it);
  }

  /// The next tick does the work of one that failed: Lambda is not to try that one again.
  private static Stream<String> ticks(JsonNode function) {
    var invocation = function.path("EventInvokeConfig");
    return Findings.of(
        !Stack.events(function, "Schedule").isEmpty()
            && (invocation.path("MaximumRetryAttempts").asInt(2) > 0
                || !invocation.has("MaximumEventAgeInSeconds")),
        "a tick is tried again: EventInvokeConfig");
  }

  private static Stream<String> snapshots(Stack stack, JsonNode function) {
    if (stack.setting(function, "SnapStart").isMissingNode()) {
      return Stream.of();
    }
    var storage = stack.setting(function, "EphemeralStorage").path("Size").asInt(SNAPSHOT_STORAGE);
    return Stream.of(
            Findings.of(
                storage > SNAPSHOT_STORAGE, "SnapStart with an EphemeralStorage of " + storage),
            Findings.of(
                stack.setting(function, "AutoPublishAlias").isMissingNode(),
                "SnapStart without AutoPublishAlias"),
            Findings.of(
                stack.variables(function).containsKey("EDITORS_TABLE"),
                "SnapStart for editors: two weeks without a call, and the next one fails"))
        .flatMap(it -> it);
  }
}
