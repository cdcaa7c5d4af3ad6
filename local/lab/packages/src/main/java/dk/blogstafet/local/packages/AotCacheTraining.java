package dk.blogstafet.local.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Creates the AOT cache of an [AotRuntime]: the function answers events, and its JVM records the
/// classes that it has loaded and linked.
public final class AotCacheTraining {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private AotCacheTraining() {}

  /// Builds a function's runtime and trains it.
  ///
  /// @param arguments the repository's folder, the function's name such as `list-posts`, and the
  ///   folder to build, which must not exist
  public static void main(String... arguments) throws IOException, InterruptedException {
    var root = Path.of(arguments[0]).toAbsolutePath();
    var name = arguments[1];
    var folder = Path.of(arguments[2]).toAbsolutePath();
    var managed = ManagedRuntime.in(root.resolve("local/lab/packages/target"));
    var function = root.resolve("functions").resolve(name).resolve("target/lambda");
    var runtime = AotRuntime.assemble(function, managed, folder);
    var stores = Files.createTempDirectory("training");
    try (var backends = FunctionBackends.in(stores)) {
      of(runtime, environment(backends, name), samples(root.resolve("events"), name));
    }
  }

  /// The same as on AWS: the SDK resolves the endpoint, and retries are those of the template.
  private static Map<String, String> environment(FunctionBackends backends, String name) {
    var environment = new HashMap<>(backends.environment());
    environment.put("_HANDLER", handler(name));
    environment.put("AWS_SESSION_TOKEN", "training");
    environment.put("AWS_NEW_RETRIES_2026", "true");
    environment.put("AWS_ENDPOINT_URL", environment.get("AWS_ENDPOINT_URL_DYNAMODB"));
    environment.remove("AWS_ENDPOINT_URL_DYNAMODB");
    return environment;
  }

  /// Returns the handler of a function: `dk.blogstafet.listposts.ListPostsHandler::handleRequest`
  /// for `list-posts`.
  public static String handler(String name) {
    var words = new StringBuilder();
    for (var word : name.split("-", -1)) {
      words.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return "dk.blogstafet." + name.replace("-", "") + "." + words + "Handler::handleRequest";
  }

  private static List<Path> samples(Path events, String name) throws IOException {
    try (var files = Files.list(events)) {
      return files.filter(file -> isSample(file.getFileName().toString(), name)).sorted().toList();
    }
  }

  private static boolean isSample(String event, String name) {
    return event.equals(name + ".json") || event.startsWith(name + "-");
  }

  /// Trains a runtime with events, each answered once.
  ///
  /// @throws IOException if the function doesn't answer, or writes no cache
  public static void of(AotRuntime runtime, Map<String, String> environment, List<Path> events)
      throws IOException, InterruptedException {
    var trained = new HashMap<>(environment);
    trained.put("AOT", "-XX:AOTCacheOutput=" + AotRuntime.CACHE);
    var log = runtime.folder().resolve("training.log");
    try (var process = FunctionProcess.start(runtime.folder(), runtime.command(), trained, log)) {
      for (var event : events) {
        var outcome = process.call(Files.readAllBytes(event), PATIENCE, PATIENCE);
        if (!(outcome instanceof InvocationOutcome.Answered)) {
          throw new IOException(event + " was not answered, see " + log + ": " + outcome);
        }
      }
      if (!process.end(PATIENCE) || !Files.exists(runtime.folder().resolve(AotRuntime.CACHE))) {
        throw new IOException("The training wrote no cache: see " + log);
      }
    }
    Files.delete(log);
  }
}
