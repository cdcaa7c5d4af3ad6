package dk.blogstafet.takefeedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.LocalStack;
import dk.blogstafet.aws.StackReaders;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.gateway.FakeLambdaContext;
import dk.blogstafet.gateway.HandlerInvocation;
import dk.blogstafet.gateway.LogEvent;
import dk.blogstafet.gateway.Metric;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The sample events, with a real database and suppression log.
class TakeFeedbackHandlerTest {
  private static final String ANNA = "anna@laeser.example";

  @TempDir private Path folder;
  private LocalStack stack;
  private StackReaders readers;
  private TakeFeedbackHandler handler;
  private final FakeLambdaContext runtime = new FakeLambdaContext();

  @BeforeEach
  void start() throws IOException {
    stack = LocalStack.start(folder);
    stack.describeSite("Stafetten");
    stack.openKlima();
    readers = stack.readers();
    handler = new TakeFeedbackHandler(stack.environment());
    readers.subscribe(ANNA);
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @ParameterizedTest
  @CsvSource({
    "take-feedback, bounced, BOUNCES",
    "take-feedback-bounced-issue, bounced, BOUNCES",
    "take-feedback-complaint, complained, COMPLAINTS"
  })
  void stopsMailAtOnce(String event, String reason, Metric metric) throws IOException {
    HandlerInvocation.of(event).on(handler, runtime);

    assertEquals(1, runtime.counted(metric));

    assertFalse(readers.wants(ANNA));
    var log = stack.everything().lines().filter(line -> line.startsWith("suppressions/")).toList();
    assertEquals(1, log.size());
    assertTrue(log.getFirst().contains(reason + "."), log.getFirst());
    var once = stack.everything();
    HandlerInvocation.of(event).on(handler, runtime);
    assertEquals(once, stack.everything(), "delivered again");
    assertEquals(List.of(), runtime.lines());
  }

  @ParameterizedTest
  @ValueSource(strings = {"take-feedback-transient", "take-feedback-send"})
  void stopsNothingForMailThatIsOnItsWay(String event) throws IOException {
    var before = stack.everything();

    HandlerInvocation.of(event).on(handler, runtime);

    assertEquals(before, stack.everything());
    assertTrue(readers.wants(ANNA));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\\"eventType\\\"", "{\\\"eventType"})
  void dropsUnreadableMessagesAndLogsThemWithoutContent(String part) throws IOException {
    var before = stack.everything();

    HandlerInvocation.of("take-feedback").with(part, "anna@laeser.example").on(handler, runtime);

    assertEquals(before, stack.everything());
    assertEquals(1, runtime.counted(Metric.FAULTS));
    var lines = runtime.lines().toString();
    assertTrue(lines.contains(LogEvent.NOTIFICATION_UNREADABLE.message()), lines);
    assertFalse(lines.contains("anna"), lines);
  }

  @Test
  void notesInItsTurnThatAMailBounced() throws IOException {
    var turns = stack.turns(Clock.systemUTC());
    var key = turns.invited(ANNA, false).key();

    HandlerInvocation.of("take-feedback-bounced-turn").on(handler, runtime);

    assertEquals(2, turns.find(key).version());
    var mails = List.of(TurnMailKind.INVITATION, TurnMailKind.EDITOR_BOUNCED);
    assertEquals(mails, turns.waiting());
    HandlerInvocation.of("take-feedback-bounced-turn").on(handler, runtime);
    assertEquals(2, turns.find(key).version(), "delivered again");
    assertEquals(mails, turns.waiting(), "delivered again");
    assertEquals(List.of(), runtime.lines());
  }

  @Test
  void logsTheGreetingOfANewTopic() throws IOException {
    var before = stack.everything();

    HandlerInvocation.of("take-feedback-greeting").on(handler, runtime);

    assertEquals(before, stack.everything());
    assertEquals(0, runtime.counted(Metric.FAULTS));
    assertTrue(runtime.lines().toString().contains(LogEvent.TOPIC_VALIDATED.message()));
  }

  @Test
  void leavesTheNewsletterThatGoesToAnotherSpelling() throws IOException {
    HandlerInvocation.of("take-feedback-spelling").on(handler, runtime);

    assertTrue(readers.wants(ANNA));
  }
}
