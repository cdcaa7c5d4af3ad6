package dk.blogstafet.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.LocalStack;
import dk.blogstafet.aws.StackReaders;
import dk.blogstafet.gateway.FakeLambdaContext;
import dk.blogstafet.gateway.HandlerInvocation;
import dk.blogstafet.gateway.LogPrivacyCheck;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.newsletter.Subscription;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample events, with a real database and suppression log.
class PreferencesHandlerTest {
  private static final String SAMPLE = "AQAAAAAAAAAA";

  @TempDir private static Path folder;
  private static LocalStack stack;
  private static StackReaders readers;
  private static PreferencesHandler handler;

  @BeforeAll
  static void start() throws IOException {
    stack = LocalStack.start(folder);
    stack.describeSite("Stafetten");
    stack.openKlima();
    readers = stack.readers();
    handler = new PreferencesHandler(stack.environment());
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void acceptsTheFormForKnownAndUnknownAddresses() throws IOException {
    readers.subscribe("anna@laeser.example");
    var runtime = new FakeLambdaContext();

    var form = HandlerInvocation.of("preferences").on(handler, runtime);
    var known = HandlerInvocation.of("preferences-link").on(handler, runtime);
    var unknown =
        HandlerInvocation.of("preferences-link").with("anna%40", "nobody%40").on(handler, runtime);

    assertTrue(form.startsWith("{\"statusCode\":200,"), form);
    assertTrue(known.startsWith("{\"statusCode\":303,"), known);
    assertEquals(known, unknown);
    assertEquals(List.of(), runtime.lines());
  }

  @Test
  void changesAndGivesACopy() throws IOException {
    readers.subscribe("bo@laeser.example");
    var link = readers.preferencesLink("bo@laeser.example");
    var runtime = new FakeLambdaContext(new LogPrivacyCheck().keep(link));

    var changed = play("preferences-change", link, runtime);
    var copy = play("preferences-copy", link, runtime);

    assertTrue(changed.startsWith("{\"statusCode\":200,"), changed);
    assertEquals(
        Optional.of("monthly"), readers.newsletter("bo@laeser.example").map(it -> label(it)));
    assertTrue(copy.startsWith("{\"statusCode\":200,"), copy);
    assertTrue(copy.contains("\\\"address\\\":\\\"bo@laeser.example\\\""), copy);
    assertEquals(List.of(), runtime.lines());
  }

  @Test
  void purgesAtOnceAndKeepsOnlyIdAndReason() throws IOException {
    var leave = readers.subscribe("Erased.Reader@laeser.example");
    readers.signUp("erased.reader+two@laeser.example");
    var link = readers.preferencesLink("erased.reader@laeser.example");
    var name = readers.name("erased.reader@laeser.example");
    var runtime = new FakeLambdaContext(new LogPrivacyCheck().keep(link, leave));

    var erased = play("preferences-erase", link, runtime);

    assertTrue(erased.startsWith("{\"statusCode\":200,"), erased);
    var left = stack.everything().lines().filter(line -> line.contains(name)).toList();
    assertEquals(2, left.size(), left::toString);
    assertTrue(left.stream().allMatch(line -> line.contains("erased")), left::toString);
    var all = stack.everything().toLowerCase(Locale.ROOT);
    assertFalse(all.contains("erased.reader") || all.contains("laeser.example"), all);
    for (var event : List.of("preferences-erase", "preferences-change", "preferences-copy")) {
      assertTrue(play(event, link, runtime).startsWith("{\"statusCode\":404,"), event);
    }
    assertEquals(List.of(), runtime.lines());
    assertEquals(1, runtime.counted(Metric.ERASED));
  }

  @Test
  void rejectsTheLinksOfTheSamples() throws IOException {
    var before = stack.everything();

    for (var event : List.of("preferences-change", "preferences-copy", "preferences-erase")) {
      var answer = HandlerInvocation.of(event).on(handler, new FakeLambdaContext());
      assertTrue(answer.startsWith("{\"statusCode\":404,"), answer);
    }

    assertEquals(before, stack.everything());
  }

  @Test
  void logsNothingOfTheReaderWhenTheTableIsMissing() throws IOException {
    var environment = new HashMap<>(stack.environment());
    environment.put("SUBSCRIBERS_TABLE", "another");
    var runtime = new FakeLambdaContext(new LogPrivacyCheck().keep("laeser"));

    var answer =
        HandlerInvocation.of("preferences-link").on(new PreferencesHandler(environment), runtime);

    assertTrue(answer.startsWith("{\"statusCode\":500,"), answer);
    assertEquals(1, runtime.lines().size());
  }

  private static String label(Subscription newsletter) {
    return newsletter.frequency().label();
  }

  private static String play(String event, String link, FakeLambdaContext runtime)
      throws IOException {
    return HandlerInvocation.of(event).with(SAMPLE, link).on(handler, runtime);
  }
}
