package dk.blogstafet.local.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Checks every function as it is deployed: with its own jars only, under AWS's runtime interface
/// client, in a process of its own.
@Execution(ExecutionMode.CONCURRENT)
@Timeout(300)
class PackagesTest {
  @TempDir private static Path folder;

  private static FunctionBackends backends;

  @BeforeAll
  static void start() throws IOException {
    backends = FunctionBackends.in(folder);
  }

  @AfterAll
  static void stop() {
    backends.close();
  }

  static List<PackagedFunction> functions() {
    return PackagedFunction.all();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void survivesAnyEvent(PackagedFunction function) throws IOException, InterruptedException {
    try (var trial = FunctionTrial.of(function, backends.environment())) {
      trial.samples();
      trial.malformedEvent();
      trial.oversizedEvents();
      trial.shortDeadline();
      trial.samples();
      assertFalse(trial.log().contains("SLF4J"), trial::log);
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void hasASample(PackagedFunction function) throws IOException {
    assertFalse(function.samples().isEmpty());
  }

  @Test
  void listsThePostsOfTheTable() throws IOException, InterruptedException {
    var listPosts = PackagedFunction.named("list-posts");
    try (var process = listPosts.start(backends.environment())) {
      var event = PackagedFunction.event("list-posts");
      var outcome = process.call(event, Duration.ofSeconds(10), Duration.ofSeconds(50));

      var answer = assertInstanceOf(InvocationOutcome.Answered.class, outcome);
      assertTrue(answer.body().startsWith("{\"statusCode\":200,"), answer::body);
      assertTrue(answer.body().contains("Det andet indlæg"), answer::body);
    }
  }

  @Test
  void reportsMissingEnvironmentVariablesThroughTheRuntime()
      throws IOException, InterruptedException {
    var missingPage = PackagedFunction.named("missing-page");
    var environment = new HashMap<>(backends.environment());
    environment.put("POSTS_TABLE", "");
    try (var process = missingPage.start(environment)) {
      var outcome = process.call(new byte[0], Duration.ofSeconds(10), Duration.ofSeconds(50));

      var error = assertInstanceOf(InvocationOutcome.FunctionError.class, outcome);
      assertEquals("Runtime.BadFunctionCode", error.type());
      assertTrue(
          error.report().contains("Missing environment variable POSTS_TABLE"), error::report);
    }
  }
}
