package dk.blogstafet.confirmsignup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.LocalStack;
import dk.blogstafet.aws.StackReaders;
import dk.blogstafet.gateway.FakeLambdaContext;
import dk.blogstafet.gateway.HandlerInvocation;
import dk.blogstafet.gateway.LogPrivacyCheck;
import dk.blogstafet.gateway.Metric;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample events, with a real database.
class ConfirmSignUpHandlerTest {
  private static final String SAMPLE = "AQAAAAAAAAAA";

  @TempDir private static Path folder;
  private static LocalStack stack;
  private static StackReaders readers;
  private static ConfirmSignUpHandler handler;

  @BeforeAll
  static void start() throws IOException {
    stack = LocalStack.start(folder);
    stack.describeSite("Stafetten");
    stack.openKlima();
    readers = stack.readers();
    handler = new ConfirmSignUpHandler(stack.environment());
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void showsAButtonWhichConfirms() throws IOException {
    var link = readers.confirmLink("anna@laeser.example");
    var runtime = new FakeLambdaContext(new LogPrivacyCheck().keep(link));
    var look = HandlerInvocation.of("confirm-sign-up").with(SAMPLE, link);
    var head = look.with("\"method\": \"GET\"", "\"method\": \"HEAD\"");
    var press = HandlerInvocation.of("confirm-sign-up-press").with(SAMPLE, link);
    var before = stack.everything();

    var button = look.on(handler, runtime);

    assertTrue(button.startsWith("{\"statusCode\":200,"), button);
    assertTrue(button.contains("value=\\\"" + link + "\\\""), button);
    assertTrue(head.on(handler, runtime).endsWith("\"body\":\"\",\"isBase64Encoded\":false}"));
    assertEquals(before, stack.everything());
    assertFalse(readers.wants("anna@laeser.example"));

    var done = press.on(handler, runtime);

    assertTrue(done.startsWith("{\"statusCode\":200,"), done);
    assertTrue(readers.wants("anna@laeser.example"));
    var once = stack.everything();
    assertEquals(done, press.on(handler, runtime));
    assertEquals(once, stack.everything());
    assertEquals(List.of(), runtime.lines());
    assertEquals(1, runtime.counted(Metric.CONFIRMED));
  }

  @Test
  void rejectsTheLinksOfTheSamples() throws IOException {
    var before = stack.everything();

    for (var event : List.of("confirm-sign-up", "confirm-sign-up-press")) {
      var answer = HandlerInvocation.of(event).on(handler, new FakeLambdaContext());
      assertTrue(answer.startsWith("{\"statusCode\":404,"), answer);
    }

    assertEquals(before, stack.everything());
  }

  @Test
  void logsNoLinkWhenTheTableIsMissing() throws IOException {
    var link = readers.confirmLink("bo@laeser.example");
    var environment = new HashMap<>(stack.environment());
    environment.put("SUBSCRIBERS_TABLE", "another");
    var runtime = new FakeLambdaContext(new LogPrivacyCheck().keep(link));

    var answer =
        HandlerInvocation.of("confirm-sign-up")
            .with(SAMPLE, link)
            .on(new ConfirmSignUpHandler(environment), runtime);

    assertTrue(answer.startsWith("{\"statusCode\":500,"), answer);
    assertFalse(answer.contains(link), answer);
    assertEquals(1, runtime.lines().size());
  }
}
