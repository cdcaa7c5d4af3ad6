package dk.blogstafet.cutissue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.aws.AwsStores;
import dk.blogstafet.aws.LocalStack;
import dk.blogstafet.aws.StackIssues;
import dk.blogstafet.gateway.EventFunction.EventFailedException;
import dk.blogstafet.gateway.FakeLambdaContext;
import dk.blogstafet.gateway.HandlerInvocation;
import dk.blogstafet.gateway.LogPrivacyCheck;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueState;
import dk.blogstafet.relay.PostId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample event, with real tables and a real bucket.
class CutIssueHandlerTest {
  private static final String ANNA = "anna@laeser.example";

  @TempDir private Path folder;
  private LocalStack stack;
  private StackIssues issues;
  private final FakeLambdaContext runtime =
      new FakeLambdaContext(new LogPrivacyCheck().keep("laeser"));

  @BeforeEach
  void start() throws IOException {
    stack = LocalStack.start(folder);
    issues = stack.issues();
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  void cutsAnIssueOnceAndCollectsItsReaders() throws IOException {
    prepare();

    // Each sweep cuts one issue of a relay; on a Monday the weekly one is due too.
    for (var minute = 0; minute < 4; minute++) {
      sweep("10");
    }
    var once = stack.everything();
    sweep("10");

    assertEquals(once, stack.everything(), "swept again");
    var issue = issue().orElseThrow();
    assertEquals(IssueState.SENDING, issue.state());
    assertEquals(1, issue.audience().readers(), "the weekly one has an issue of its own");
    assertTrue(once.contains("issues/" + issue.key()), "logged outside the table");
    var page = AwsStores.of(stack.environment()).issues().find(LocalStack.KLIMA, issue.key().id());
    assertEquals(List.of(new PostId("regnvand-i-haven")), page.orElseThrow().posts());
    assertEquals(List.of(), runtime.lines());
  }

  @Test
  void waitsAsLongAsTheParameterSays() throws IOException {
    prepare();

    sweep("1500");

    assertEquals(Optional.empty(), issue());
  }

  @Test
  void hasNothingToDoBeforeThereIsASite() throws IOException {
    sweep("10");

    assertEquals("", stack.everything());
  }

  @Test
  void logsNothingOfTheReadersWhenItFails() throws IOException {
    prepare();
    stack.s3().close();

    assertThrows(EventFailedException.class, () -> sweep("10"));

    assertEquals(1, runtime.counted(Metric.FAULTS));
    assertEquals(IssueState.CUTTING, issue().orElseThrow().state(), "the next sweep goes on");
  }

  @Test
  void reportsIssuesOfARestoredTableUntilAnOperatorDecides() throws IOException {
    prepare();
    AwsNewsletter.of(stack.environment(), issues.clock())
        .issueLog()
        .add(issues.today(), Instant.EPOCH);

    sweep("10");
    sweep("10");

    assertEquals(2, runtime.counted(Metric.ISSUES_PAUSED), "one in each sweep");
    var line = runtime.lines().getFirst();
    assertTrue(line.contains("\"issue\":\"" + issues.today().id() + "\""), line);
    assertTrue(line.contains("\"code\":\"restored\""), line);
  }

  private void prepare() {
    stack.describeSite("Stafetten");
    stack.openKlima();
    stack.readers().subscribe(ANNA, MailFrequency.EACH);
    stack.readers().subscribe("bo@laeser.example", MailFrequency.WEEKLY);
    stack.publishNews("Regnvand i haven");
  }

  private void sweep(String minutes) throws IOException {
    var environment = new HashMap<>(stack.environment());
    environment.put("MAIL_WAIT", minutes);
    var handler = new CutIssueHandler(environment, issues.clock());
    HandlerInvocation.of("cut-issue").on(handler, runtime);
  }

  private Optional<Issue> issue() {
    return issues.find(issues.today());
  }
}
