package dk.blogstafet.local.packages;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Checks list-posts with a JDK and an AOT cache of its own, started by its `bootstrap`.
@Timeout(300)
class AotRuntimeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(100);

  @TempDir private Path folder;

  @Test
  void answersFromItsCacheInAnyFolder() throws IOException, InterruptedException {
    var function = PackagedFunction.named("list-posts");
    try (var backends = FunctionBackends.in(folder)) {
      var environment = environment(backends, function);
      var runtime =
          AotRuntime.assemble(function.folder(), PackagedFunction.RUNTIME, folder.resolve("here"));
      AotCacheTraining.of(runtime, environment, function.samples());
      var moved = new AotRuntime(Files.move(runtime.folder(), folder.resolve("there")));

      var answer = answer(moved, environment);

      assertTrue(answer.startsWith("{\"statusCode\":200,"), answer);
      assertTrue(answer.contains("Det andet indlæg"), answer);
    }
  }

  private static Map<String, String> environment(
      FunctionBackends backends, PackagedFunction function) {
    var environment = new HashMap<>(backends.environment());
    environment.put("_HANDLER", function.plan().handler());
    return environment;
  }

  /// `AOTMode=on` stops a JVM whose cache doesn't match.
  private String answer(AotRuntime runtime, Map<String, String> environment)
      throws IOException, InterruptedException {
    var strict = new HashMap<>(environment);
    strict.put("AOT", "-XX:AOTMode=on -XX:AOTCache=" + AotRuntime.CACHE);
    var log = folder.resolve("log");
    try (var process = FunctionProcess.start(runtime.folder(), runtime.command(), strict, log)) {
      var outcome = process.call(PackagedFunction.event("list-posts"), PATIENCE, PATIENCE);

      return assertInstanceOf(InvocationOutcome.Answered.class, outcome, () -> read(log)).body();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException none) {
      return none.toString();
    }
  }
}
