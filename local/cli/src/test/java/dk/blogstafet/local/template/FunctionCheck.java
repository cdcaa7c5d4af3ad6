package dk.blogstafet.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;

/// Checks functions: their code exists, they time out before the API, and their logs expire.
final class FunctionCheck implements TemplateCheck {
  /// The HTTP API's timeout in seconds (API Gateway's quotas).
  private static final int API_GIVES_UP = 30;

  /// The timeout of a call to a store in seconds (`AwsClients`): a function that times out earlier
  /// can't report the error.
  private static final int CALL = 25;

  /// The minimum memory in MB, and with it of CPU, with which Java starts in time.
  private static final int LEAST_MEMORY = 512;

  /// The maximum `/tmp` in MB with SnapStart (Lambda's guide on SnapStart).
  private static final int SNAPSHOT_STORAGE = 512;

  @Override
  public Stream<String> findings(TemplateDocument document) {
    return document.functions().entrySet().stream()
        .flatMap(function -> of(document, function.getKey(), function.getValue()));
  }

  private static Stream<String> of(TemplateDocument document, String name, JsonNode function) {
    return Stream.of(
            code(name, function),
            limits(document, function),
            logs(document, function),
            ticks(function),
            snapshots(document, function))
        .flatMap(it -> it)
        .map(finding -> name + ": " + finding);
  }

  private static Stream<String> code(String name, JsonNode function) {
    var folder = TemplateDocument.folder(name);
    var handler = function.path("Handler").asText();
    var wanted = "dk.blogstafet." + folder.replace("-", "") + ".";
    return Stream.of(
            CheckFindings.of(!hasMethod(handler), "no such handler: " + handler),
            CheckFindings.of(
                !handler.startsWith(wanted), "its handler belongs to another function: " + handler),
            CheckFindings.of(
                !function.path("CodeUri").asText().equals("functions/" + folder + "/target/lambda")
                    || !Files.isDirectory(
                        TemplateDocument.ROOT.resolve("functions").resolve(folder)),
                "its code is not a module: " + function.path("CodeUri").asText()))
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

  private static Stream<String> limits(TemplateDocument document, JsonNode function) {
    var timeout = document.setting(function, "Timeout").asInt(3);
    var isCalled = !TemplateDocument.events(function, "HttpApi").isEmpty();
    return Stream.of(
            CheckFindings.of(
                isCalled && timeout >= API_GIVES_UP,
                "Timeout " + timeout + " is not below the API's " + API_GIVES_UP + " s"),
            CheckFindings.of(timeout <= CALL, "Timeout " + timeout + " is below that of a call"),
            CheckFindings.of(
                document.setting(function, "MemorySize").asInt(128) < LEAST_MEMORY,
                "less than " + LEAST_MEMORY + " MB"))
        .flatMap(it -> it);
  }

  private static Stream<String> logs(TemplateDocument document, JsonNode function) {
    var logging = function.path("LoggingConfig");
    var group = document.properties(logging.path("LogGroup").asText());
    return Stream.of(
            CheckFindings.of(
                !logging.path("LogFormat").asText().equals("JSON"), "its log is not in JSON"),
            CheckFindings.of(
                !logging.path("SystemLogLevel").asText().equals("WARN"),
                "Lambda adds a line for every call: SystemLogLevel"),
            CheckFindings.of(
                !group.path("RetentionInDays").isInt(),
                "its log never expires: no RetentionInDays"))
        .flatMap(it -> it);
  }

  /// The next scheduled call repeats the work of a failed one, so Lambda must not retry it.
  private static Stream<String> ticks(JsonNode function) {
    var invocation = function.path("EventInvokeConfig");
    return CheckFindings.of(
        !TemplateDocument.events(function, "Schedule").isEmpty()
            && (invocation.path("MaximumRetryAttempts").asInt(2) > 0
                || !invocation.has("MaximumEventAgeInSeconds")),
        "a scheduled call is retried: EventInvokeConfig");
  }

  private static Stream<String> snapshots(TemplateDocument document, JsonNode function) {
    if (document.setting(function, "SnapStart").isMissingNode()) {
      return Stream.of();
    }
    var storage =
        document.setting(function, "EphemeralStorage").path("Size").asInt(SNAPSHOT_STORAGE);
    return Stream.of(
            CheckFindings.of(
                storage > SNAPSHOT_STORAGE, "SnapStart with an EphemeralStorage of " + storage),
            CheckFindings.of(
                document.setting(function, "AutoPublishAlias").isMissingNode(),
                "SnapStart without AutoPublishAlias"),
            CheckFindings.of(
                document.variables(function).containsKey("EDITORS_TABLE"),
                "SnapStart for editors: two weeks without a call, and the next one fails"))
        .flatMap(it -> it);
  }
}
