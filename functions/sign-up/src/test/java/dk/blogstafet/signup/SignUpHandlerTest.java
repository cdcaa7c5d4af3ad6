package dk.blogstafet.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.LocalStack;
import dk.blogstafet.aws.StackReaders;
import dk.blogstafet.gateway.FakeLambdaContext;
import dk.blogstafet.gateway.HandlerInvocation;
import dk.blogstafet.gateway.LogPrivacyCheck;
import dk.blogstafet.newsletter.Suppression.SuppressionReason;
import dk.blogstafet.words.ConsentTextFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The sample events, with a real database.
class SignUpHandlerTest {
  private static final String ANNA = "anna%40laeser.example";

  @TempDir private static Path folder;
  private static LocalStack stack;
  private static StackReaders readers;
  private static SignUpHandler handler;
  private final FakeLambdaContext runtime =
      new FakeLambdaContext(new LogPrivacyCheck().keep("laeser", "spam"));

  @BeforeAll
  static void start() throws IOException {
    stack = LocalStack.start(folder);
    stack.describeSite("Stafetten");
    stack.openKlima();
    handler = new SignUpHandler(stack.environment());
    var early = signUp("anna%40laeser.example").on(handler, new FakeLambdaContext());
    assertTrue(early.startsWith("{\"statusCode\":503,"), "before the keys are made: " + early);
    readers = stack.readers();
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @ParameterizedTest
  @CsvSource({
    "sign-up, 303, '\"location\":\"/om/tilmeldt/\"'",
    "sign-up-json, 202, '{\\\"state\\\":\\\"taken\\\"}'",
    "sign-up-of-a-program, 200, 'name=\\\"proof\\\"'",
    "sign-up-flawed, 422, 'value=\\\"anna@laeser\\\"'",
    "sign-up-unknown-relay, 404, findes-ikke"
  })
  void answersTheSampleEvents(String event, int status, String part) throws IOException {
    var answer = real(HandlerInvocation.of(event)).on(handler, runtime);

    assertTrue(answer.startsWith("{\"statusCode\":" + status + ","), answer);
    assertTrue(answer.contains(part), answer);
    assertEquals(List.of(), runtime.lines());
  }

  @Test
  void readsFormsThatTheGatewayHasEncoded() throws IOException {
    var body = "email=%s&frequency=weekly&wording=%s".formatted(ANNA, mark());
    var encoded = Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8));
    var sample = HandlerInvocation.of("sign-up");
    var start = sample.event().indexOf("\"body\": \"") + 9;
    var old = sample.event().substring(start, sample.event().indexOf('"', start));

    var answer =
        sample
            .with(old, encoded)
            .with("\"isBase64Encoded\": false", "\"isBase64Encoded\": true")
            .on(handler, runtime);

    assertTrue(answer.startsWith("{\"statusCode\":303,"), answer);
  }

  @Test
  void makesTheSameRequestsForKnownAndUnknownAddresses() throws IOException {
    readers.signUp("pending@laeser.example");
    readers.confirmLink("mailed@laeser.example");
    readers.subscribe("confirmed@laeser.example");
    readers.leave(readers.subscribe("left@laeser.example"));
    readers.subscribe("erased@laeser.example");
    readers.erase("erased@laeser.example");
    readers.stop("bounced@laeser.example", SuppressionReason.BOUNCED);
    readers.stop("complained@laeser.example", SuppressionReason.COMPLAINED);
    signUp("first%40laeser.example").on(handler, runtime);
    var seen = new LinkedHashMap<String, String>();

    for (var who :
        List.of(
            "new", "pending", "mailed", "confirmed", "left", "erased", "bounced", "complained")) {
      AwsRequestRecorder.take();
      var answer = signUp(who + "%40laeser.example").on(handler, runtime);
      seen.put(who, answer + AwsRequestRecorder.take());
    }
    AwsRequestRecorder.take();
    var nowhere = signUp("anna%40no-such-domain.invalid").on(handler, runtime);
    seen.put("nowhere", nowhere + AwsRequestRecorder.take());

    for (var one : seen.entrySet()) {
      assertEquals(seen.get("new"), one.getValue(), one.getKey());
    }
    assertTrue(
        String.valueOf(seen.get("new")).contains("TransactWriteItemsRequest [put requests#klima"));
  }

  @Test
  void keepsNoAddressInClear() throws IOException {
    signUp("Secret.Reader%2Btag%40laeser.example").on(handler, runtime);

    var all = stack.everything().toLowerCase(Locale.ROOT);

    assertFalse(all.contains("secret"), all);
    assertFalse(all.contains("laeser"), all);
    assertTrue(
        all.contains(readers.name("secret.reader@laeser.example").toLowerCase(Locale.ROOT)), all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POSTS_TABLE", "SUBSCRIBERS_TABLE", "AWS_REGION", "NEWSLETTER_KEY_FILE"})
  void saysWhatTheEnvironmentLacks(String name) {
    var environment = new HashMap<>(stack.environment());
    environment.remove(name);

    var refused =
        assertThrows(IllegalArgumentException.class, () -> new SignUpHandler(environment));

    assertTrue(String.valueOf(refused.getMessage()).contains(name.replace("_FILE", "")));
  }

  @Test
  void logsNothingOfTheReaderWhenTheTableIsMissing() throws IOException {
    var environment = new HashMap<>(stack.environment());
    environment.put("SUBSCRIBERS_TABLE", "another");

    var answer = signUp(ANNA).on(new SignUpHandler(environment), runtime);

    assertTrue(answer.startsWith("{\"statusCode\":500,"), answer);
    assertFalse(answer.contains("anna"), answer);
    assertEquals(1, runtime.lines().size());
  }

  private static HandlerInvocation signUp(String encoded) throws IOException {
    return real(HandlerInvocation.of("sign-up")).with(ANNA, encoded);
  }

  /// Replaces the sample's consent text with the current one.
  private static HandlerInvocation real(HandlerInvocation sample) {
    return sample.with("00000000", mark());
  }

  private static String mark() {
    var siteSnapshot = stack.relays().siteSnapshot().orElseThrow();
    var relay = siteSnapshot.relay(LocalStack.KLIMA).orElseThrow().relay();
    return ConsentTextFactory.of(siteSnapshot.site(), relay).mark();
  }
}
