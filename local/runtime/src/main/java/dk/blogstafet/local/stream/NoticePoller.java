package dk.blogstafet.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.blogstafet.local.lambda.FunctionFailedException;
import dk.blogstafet.local.lambda.FunctionTrigger;
import dk.blogstafet.local.lambda.LocalFunction;
import dk.blogstafet.local.lambda.LocalLog;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Delivers the mailbox's notifications about mails to the subscribed functions, in an event of
/// SNS. A notification is deleted after a successful delivery, and delivered again until then.
public final class NoticePoller implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int EVERY_MILLIS = 500;

  private final List<LocalFunction> takers;
  private final Path folder;
  private final LocalLog log;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("notices").factory());

  private NoticePoller(List<LocalFunction> takers, Path folder, LocalLog localLog) {
    this.takers = takers;
    this.folder = folder;
    this.log = localLog;
  }

  /// Starts to poll.
  ///
  /// @param folder the folder of the notifications
  public static NoticePoller start(List<LocalFunction> functions, Path folder, LocalLog localLog) {
    var takers =
        functions.stream()
            .filter(
                it -> it.plan().triggers(FunctionTrigger.TopicTrigger.class).findAny().isPresent())
            .toList();
    var poller = new NoticePoller(takers, folder, localLog);
    var _ =
        poller.clock.scheduleWithFixedDelay(
            poller::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    return poller;
  }

  private void look() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.feedback.json")) {
      for (var file : files) {
        hand(file);
      }
    } catch (IOException | RuntimeException broken) {
      log.error("mailbox", "a notification was not delivered", broken);
    }
  }

  private void hand(Path file) throws IOException {
    var event = JSON.writeValueAsBytes(event(Files.readString(file)));
    try {
      for (var taker : takers) {
        taker.call(event);
      }
      Files.deleteIfExists(file);
    } catch (FunctionFailedException noted) {
      // The error is in the log; the notification is delivered again.
      return;
    }
  }

  private static JsonNode event(String message) {
    var event = JsonNodeFactory.instance.objectNode();
    var notification = event.putArray("Records").addObject();
    notification.put("EventSource", "aws:sns").put("EventVersion", "1.0");
    var sns = notification.putObject("Sns");
    sns.put("Type", "Notification").put("Message", message);
    sns.put("Timestamp", Instant.now().toString());
    return event;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
