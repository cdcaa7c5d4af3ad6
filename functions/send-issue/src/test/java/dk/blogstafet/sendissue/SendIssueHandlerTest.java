package dk.blogstafet.sendissue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.LocalStack;
import dk.blogstafet.aws.StackIssues;
import dk.blogstafet.aws.StackReaders;
import dk.blogstafet.gateway.FakeLambdaContext;
import dk.blogstafet.gateway.HandlerInvocation;
import dk.blogstafet.gateway.LogPrivacyCheck;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.local.backends.ScriptedAnswer;
import dk.blogstafet.local.backends.StoredMail;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample event, with real tables, a real bucket and a local mail server.
class SendIssueHandlerTest {
  private static final String ANNA = "anna@laeser.example";
  private static final String BO = "bo@laeser.example";

  @TempDir private Path folder;
  private LocalStack stack;
  private StackReaders readers;
  private StackIssues issues;
  private final FakeLambdaContext runtime =
      new FakeLambdaContext(new LogPrivacyCheck().keep("laeser"));

  @BeforeEach
  void start() throws IOException {
    stack = LocalStack.start(folder);
    issues = stack.issues();
    stack.describeSite("Stafetten");
    stack.openKlima();
    readers = stack.readers();
    readers.subscribe(ANNA, MailFrequency.EACH);
    readers.subscribe(BO, MailFrequency.EACH);
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  void sendsEachReaderOneMail() throws IOException {
    cut();

    sweep();
    sweep();

    var mails = stack.mailbox().mails();
    assertEquals(List.of(ANNA, BO), mails.stream().map(it -> it.to().getFirst()).sorted().toList());
    assertTrue(mails.getFirst().text().contains("Regnvand i haven"), mails.getFirst().text());
    assertTrue(mails.getFirst().tags().containsKey("row"), mails.getFirst()::toString);
    assertEquals(2, runtime.counted(Metric.MAILS_SENT));
    assertEquals(IssueState.SENT, issue().state());
    assertEquals(1, runtime.lines().size());
    assertTrue(runtime.lines().getFirst().contains("\"issue\":\"" + issue().key().id() + "\""));
  }

  @Test
  void sendsNothingToAReaderWhoLeft() throws IOException {
    var link = readers.subscribe("cille@laeser.example", MailFrequency.EACH);
    cut();
    readers.leave(link);

    sweep();

    assertEquals(List.of(ANNA, BO), recipients());
    assertEquals(1, issue().counts().skipped());
  }

  @Test
  void sendsNoMailToAddressesNotOnTheAllowList() throws IOException {
    readers.subscribe("reader@elsewhere.example", MailFrequency.EACH);
    cut();

    sweep();

    assertEquals(List.of(ANNA, BO), recipients());
  }

  @Test
  void saysWhyNoMailCanBeSentForAsLongAsThatLasts() throws IOException {
    cut();
    stack.mailbox().account().suspend(true);

    sweep();
    sweep();

    assertEquals(List.of(), recipients());
    assertEquals(2, runtime.counted(Metric.MAILS_BLOCKED), "one in each sweep");
    assertEquals(1, runtime.lines().size(), runtime.lines()::toString);
    var line = runtime.lines().getFirst();
    assertTrue(line.contains("\"code\":\"AccountSuspendedException\",\"status\":200"), line);

    stack.mailbox().account().suspend(false);
    sweep();
    assertEquals(List.of(ANNA, BO), recipients());
    assertEquals(2, runtime.counted(Metric.MAILS_BLOCKED));
  }

  @Test
  void countsWhatWasRefusedAndWhatGotNoResponse() throws IOException {
    cut();
    stack.mailbox().account().limit(1_000, 1_000);
    sweep(
        new ScriptedAnswer.Refused(400, "MessageRejected", "No mail to anna@laeser.example"),
        new ScriptedAnswer.ClosedConnection(true));

    assertEquals(1, runtime.counted(Metric.MAILS_FAILED));
    assertEquals(1, runtime.counted(Metric.MAILS_UNKNOWN));
    assertTrue(issue().isBalanced());
  }

  private void cut() {
    stack.publishNews("Regnvand i haven");
    issues.cut();
  }

  /// Sweeps, after the sender has read the account's limits.
  ///
  /// @param answers to the mails
  private void sweep(ScriptedAnswer... answers) throws IOException {
    if (answers.length > 0) {
      stack.mailbox().answerNext(new ScriptedAnswer.Late(Duration.ZERO));
    }
    List.of(answers).forEach(stack.mailbox()::answerNext);
    var handler = new SendIssueHandler(stack.environment(), issues.clock());
    HandlerInvocation.of("send-issue").on(handler, runtime);
  }

  private List<String> recipients() throws IOException {
    return stack.mailbox().mails().stream()
        .map(StoredMail::to)
        .map(List::getFirst)
        .sorted()
        .toList();
  }

  private Issue issue() {
    return issues.find(issues.today()).orElseThrow();
  }
}
