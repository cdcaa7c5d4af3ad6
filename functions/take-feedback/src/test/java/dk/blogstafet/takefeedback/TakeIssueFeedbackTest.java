package dk.blogstafet.takefeedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.blogstafet.aws.LocalStack;
import dk.blogstafet.aws.StackIssues;
import dk.blogstafet.aws.StackReaders;
import dk.blogstafet.gateway.FakeLambdaContext;
import dk.blogstafet.gateway.HandlerInvocation;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.issue.DeliveryRecord;
import dk.blogstafet.newsletter.issue.DeliveryState;
import dk.blogstafet.newsletter.issue.IssueCounts;
import dk.blogstafet.newsletter.issue.LedgerKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Events of an issue's mail, with a real database: its batch is open, so nothing is counted yet.
class TakeIssueFeedbackTest {
  private static final String ANNA = "anna@laeser.example";

  @TempDir private Path folder;
  private LocalStack stack;
  private StackReaders readers;
  private StackIssues issues;
  private final FakeLambdaContext runtime = new FakeLambdaContext();

  @BeforeEach
  void start() throws IOException {
    stack = LocalStack.start(folder);
    stack.describeSite("Stafetten");
    stack.openKlima();
    readers = stack.readers();
    readers.subscribe(ANNA, MailFrequency.EACH);
    issues = stack.issues();
    stack.publishNews("Regnvand i haven");
    issues.cut();
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  void settlesAMailWhoseOutcomeWasUnknown() throws IOException {
    issues.store().add(line(DeliveryState.UNKNOWN, false));

    take("take-feedback-send");

    assertEquals(DeliveryState.SENT, line().orElseThrow().state());
    assertEquals(List.of(), runtime.lines());
  }

  @Test
  void notesASentMailBeforeItsSenderDoes() throws IOException {
    take("take-feedback-send");

    assertEquals(
        "0110019ad1234567-00000000-0000-0000-0000-000000000000-000000",
        line().orElseThrow().detail());
  }

  @Test
  void countsABounceOnceAndEndsTheNewsletter() throws IOException {
    issues.store().add(line(DeliveryState.SENT, false));

    take("take-feedback-bounced-issue");
    take("take-feedback-bounced-issue");

    assertEquals(Optional.of(line(DeliveryState.SENT, true)), line());
    assertEquals(new IssueCounts(0, 0, 0, 0, 1, 0), counts());
    assertFalse(readers.wants(ANNA));
  }

  @Test
  void countsAComplaint() throws IOException {
    issues.store().add(line(DeliveryState.SENT, false));

    HandlerInvocation.of("take-feedback-bounced-issue")
        .with("\\\"Bounce\\\"", "\\\"Complaint\\\"")
        .with("klima_2026-W48", "klima_" + issues.today().id())
        .on(new TakeFeedbackHandler(stack.environment()), runtime);

    assertEquals(new IssueCounts(0, 0, 0, 0, 0, 1), counts());
    assertFalse(readers.wants(ANNA));
  }

  @Test
  void ignoresAnIssueThatDoesNotExist() throws IOException {
    var before = stack.everything();

    HandlerInvocation.of("take-feedback-send")
        .with("klima_2026-W48", "klima_2019-W48")
        .on(new TakeFeedbackHandler(stack.environment()), runtime);

    assertEquals(before, stack.everything());
    assertEquals(List.of(), runtime.lines());
  }

  private void take(String event) throws IOException {
    HandlerInvocation.of(event)
        .with("klima_2026-W48", "klima_" + issues.today().id())
        .on(new TakeFeedbackHandler(stack.environment()), runtime);
  }

  private Optional<DeliveryRecord> line() {
    return issues.store().line(key());
  }

  /// Returns a line for the sample events' tags.
  private DeliveryRecord line(DeliveryState state, boolean bounced) {
    var code = "q7Zk-9A_3cBdEfGhIjKlMnOpQrStUvWxYz012345678";
    var at = issues.find(issues.today()).orElseThrow().content().orElseThrow().cut();
    return new DeliveryRecord(key(), state, code, at, "0102", bounced, false);
  }

  private LedgerKey key() {
    return new LedgerKey(issues.today(), 1, 7);
  }

  private IssueCounts counts() {
    return issues.find(issues.today()).orElseThrow().counts();
  }
}
