package dk.blogstafet.local.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.lambda.FunctionDoubles;
import dk.blogstafet.local.lambda.FunctionTrigger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FunctionSchedulerTest {
  private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();

  @Test
  void callsAtTheStartAndAgainAfterAFailure() throws InterruptedException {
    var function =
        FunctionDoubles.function(
            event -> {
              calls.add(event);
              throw new IllegalStateException("broken");
            },
            new FunctionTrigger.ScheduleTrigger(Duration.ofMillis(20), "{}"));

    try (var _ = FunctionScheduler.start(List.of(function))) {
      assertEquals("{}", calls.poll(20, TimeUnit.SECONDS));
      assertEquals("{}", calls.poll(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void createsEventBridgesDefaultEvent() throws InterruptedException {
    var function =
        FunctionDoubles.function(
            event -> {
              calls.add(event);
              return "";
            },
            new FunctionTrigger.ScheduleTrigger(Duration.ofHours(1), ""));

    try (var _ = FunctionScheduler.start(List.of(function))) {
      var event = calls.poll(20, TimeUnit.SECONDS);

      assertNotNull(event);
      assertTrue(event.contains("\"detail-type\":\"Scheduled Event\""), event);
    }
  }
}
