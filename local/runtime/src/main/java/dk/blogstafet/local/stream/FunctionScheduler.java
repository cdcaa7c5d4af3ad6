package dk.blogstafet.local.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.blogstafet.local.lambda.FunctionFailedException;
import dk.blogstafet.local.lambda.FunctionTrigger;
import dk.blogstafet.local.lambda.LocalFunction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Calls the functions that have a schedule in the template: once at the start, then at their
/// intervals.
public final class FunctionScheduler implements AutoCloseable {
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(2, Thread.ofPlatform().name("schedule").factory());

  private final Map<String, CountDownLatch> firstCalls = new ConcurrentHashMap<>();

  /// Starts with a first call of each.
  public static FunctionScheduler start(List<LocalFunction> functions) {
    var scheduler = new FunctionScheduler();
    for (var function : functions) {
      function
          .plan()
          .triggers(FunctionTrigger.ScheduleTrigger.class)
          .forEach(trigger -> scheduler.schedule(function, trigger));
    }
    return scheduler;
  }

  /// Waits until a scheduled function was called once.
  public void awaitFirstCall(String function) {
    try {
      firstCall(function).await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private CountDownLatch firstCall(String function) {
    return firstCalls.computeIfAbsent(function, _ -> new CountDownLatch(1));
  }

  private void schedule(LocalFunction function, FunctionTrigger.ScheduleTrigger trigger) {
    var every = trigger.every().toMillis();
    var _ =
        clock.scheduleWithFixedDelay(
            () -> callAndTell(function, trigger), 0, every, TimeUnit.MILLISECONDS);
  }

  private void callAndTell(LocalFunction function, FunctionTrigger.ScheduleTrigger trigger) {
    call(function, trigger);
    firstCall(function.plan().name()).countDown();
  }

  private static void call(LocalFunction function, FunctionTrigger.ScheduleTrigger trigger) {
    var event = trigger.input().isEmpty() ? event(Instant.now()) : trigger.input();
    try {
      function.call(event.getBytes(StandardCharsets.UTF_8));
    } catch (FunctionFailedException noted) {
      // The error is in the log, and the next call follows.
      return;
    }
  }

  /// Returns EventBridge's default event.
  private static String event(Instant now) {
    var event = JsonNodeFactory.instance.objectNode();
    event.put("version", "0");
    event.put("id", UUID.randomUUID().toString());
    event.put("detail-type", "Scheduled Event");
    event.put("source", "aws.events");
    event.put("account", "000000000000");
    event.put("time", now.truncatedTo(ChronoUnit.SECONDS).toString());
    event.put("region", "eu-west-1");
    event.putArray("resources");
    event.putObject("detail");
    return event.toString();
  }

  /// Stops after the current call.
  @Override
  public void close() {
    clock.shutdown();
    try {
      if (!clock.awaitTermination(10, TimeUnit.SECONDS)) {
        clock.shutdownNow();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
