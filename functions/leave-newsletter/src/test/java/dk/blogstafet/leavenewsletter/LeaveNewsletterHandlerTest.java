package dk.blogstafet.leavenewsletter;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample events, with a real database and suppression log.
class LeaveNewsletterHandlerTest {
  private static final String SAMPLE = "AQAAAAAAAAAA";
  private static final Pattern UNDO =
      Pattern.compile("name=..t.. value=..([^\"\\\\]+).*?name=..sealed.. value=..([^\"\\\\]+)");

  @TempDir private static Path folder;
  private static LocalStack stack;
  private static StackReaders readers;
  private static LeaveNewsletterHandler handler;

  @BeforeAll
  static void start() throws IOException {
    stack = LocalStack.start(folder);
    stack.describeSite("Stafetten");
    stack.openKlima();
    readers = stack.readers();
    handler = new LeaveNewsletterHandler(stack.environment());
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void showsAButtonLeavesAtOneClickAndTakesItBack() throws IOException {
    var link = readers.subscribe("anna@laeser.example");
    var runtime = new FakeLambdaContext(new LogPrivacyCheck().keep(link));
    var before = stack.everything();

    var button = HandlerInvocation.of("leave-newsletter").with(SAMPLE, link).on(handler, runtime);
    assertTrue(button.startsWith("{\"statusCode\":200,"), button);
    assertEquals(before, stack.everything());

    var left =
        HandlerInvocation.of("leave-newsletter-one-click").with(SAMPLE, link).on(handler, runtime);
    assertTrue(left.startsWith("{\"statusCode\":200,"), left);
    assertFalse(readers.wants("anna@laeser.example"));
    var logged = readers.name("anna@laeser.example") + "/";
    assertTrue(stack.everything().contains(logged), "in the log of suppressions");

    var undo = UNDO.matcher(left);
    assertTrue(undo.find(), left);
    var back =
        HandlerInvocation.of("leave-newsletter-undo")
            .with(SAMPLE + "&sealed=x", undo.group(1) + "&sealed=" + encoded(undo.group(2)))
            .on(
                handler,
                new FakeLambdaContext(new LogPrivacyCheck().keep(undo.group(1), undo.group(2))));
    assertTrue(back.startsWith("{\"statusCode\":200,"), back);
    assertTrue(readers.wants("anna@laeser.example"));
    assertEquals(List.of(), runtime.lines());
    assertEquals(1, runtime.counted(Metric.LEFT));
  }

  @Test
  void rejectsTheLinksOfTheSamples() throws IOException {
    var before = stack.everything();

    for (var event :
        List.of("leave-newsletter", "leave-newsletter-one-click", "leave-newsletter-undo")) {
      var answer = HandlerInvocation.of(event).on(handler, new FakeLambdaContext());
      assertTrue(answer.startsWith("{\"statusCode\":404,"), answer);
    }

    assertEquals(before, stack.everything());
  }

  @Test
  void logsNoLinkWhenTheTableIsMissing() throws IOException {
    var link = readers.subscribe("bo@laeser.example");
    var environment = new HashMap<>(stack.environment());
    environment.put("SUBSCRIBERS_TABLE", "another");
    var runtime = new FakeLambdaContext(new LogPrivacyCheck().keep(link));

    var answer =
        HandlerInvocation.of("leave-newsletter-one-click")
            .with(SAMPLE, link)
            .on(new LeaveNewsletterHandler(environment), runtime);

    assertTrue(answer.startsWith("{\"statusCode\":500,"), answer);
    assertFalse(answer.contains(link), answer);
    assertEquals(1, runtime.lines().size());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
