package dk.blogstafet.local.soak.inputs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Mutated calls of the HTTP API: the sample events, every method on every route, links of mails,
/// and cursors of the API.
final class CallInputs implements FuzzInput.FuzzSource {
  /// Stands for the consent text's fingerprint in the sample events.
  private static final String NO_MARK = "00000000";

  private static final String PUBLISH = "PublishPostFunction";

  /// The start of a post's own fields, in a body inside an event.
  private static final String TITLE = "\\\"title\\\":\\\"";

  private static final String SLUG = "\\\"slug\\\":\\\"";

  /// The maximum number of posts to publish.
  private static final int POSTS = 30;

  /// The status for a change that is based on an old version.
  private static final String LATE = "412";

  private static final Pattern CURRENT = Pattern.compile("\"current\":(\\d+)");
  private static final Pattern VERSION = Pattern.compile("(\"version\":)\\d+");

  private static final int HUNDRED = 100;
  private static final int LINKS = 25;
  private static final int CURSORS = 10;
  private static final int ROUTES = 20;

  private final FunctionSandbox sandbox;
  private final List<SampleEvent> samples;
  private final List<SampleEvent> routes;
  private final List<SampleEvent> cursors;
  private final MailLinkCalls calls;
  private final NewEditorKeys keys;

  private CallInputs(
      FunctionSandbox functionSandbox,
      List<SampleEvent> samples,
      List<SampleEvent> routes,
      List<SampleEvent> cursors,
      MailLinkCalls mailLinkCalls) {
    this.keys = functionSandbox.keys();
    this.sandbox = functionSandbox;
    this.samples = samples;
    this.routes = routes;
    this.cursors = cursors;
    this.calls = mailLinkCalls;
  }

  static CallInputs on(FunctionSandbox functionSandbox, Path root, List<SampleEvent> all)
      throws IOException {
    var pool = SubscriberPool.on(functionSandbox.environment());
    var mark = pool.consentFingerprint();
    var samples =
        all.stream().filter(SampleEvent::isCall).map(sample -> sample.with(NO_MARK, mark)).toList();
    return new CallInputs(
        functionSandbox,
        samples,
        RouteMethodMatrix.of(root, samples),
        CursorCalls.of(functionSandbox, samples),
        new MailLinkCalls(pool, samples));
  }

  @Override
  public FuzzInput next(RandomGenerator random) {
    var dice = random.nextInt(HUNDRED);
    if (dice < LINKS) {
      return call(calls.next(random), random);
    }
    if (dice < LINKS + CURSORS) {
      return call(HostileStrings.oneOf(cursors, random), random);
    }
    var isRoute = dice < LINKS + CURSORS + ROUTES;
    var sample = HostileStrings.oneOf(isRoute ? routes : samples, random);
    return call(random.nextBoolean() ? keys.in(sample, random) : fresh(sample, random), random);
  }

  /// Returns a sample with a new post, if it publishes one.
  private static SampleEvent fresh(SampleEvent sample, RandomGenerator random) {
    var number = random.nextInt(POSTS);
    return sample.function().equals(PUBLISH)
        ? sample.with(TITLE, TITLE + number + " ").with(SLUG, SLUG + number + "-")
        : sample;
  }

  /// Sends one call in eight unchanged: the following calls then find its effects.
  private FuzzInput call(SampleEvent sample, RandomGenerator random) {
    var call =
        random.nextInt(8) == 0
            ? (ObjectNode) sample.event().deepCopy()
            : new CallMutator(random).of(sample);
    ((ObjectNode) call.at("/requestContext/http")).put("sourceIp", address(random));
    var signs = sample.isSigned() && random.nextInt(5) > 0;
    return new FuzzInput(
        sample.function(),
        call::toString,
        () -> {
          if (signs) {
            sandbox.sign(call);
          }
          var verdict = sandbox.play(sample.function(), call, true);
          return signs && verdict.outcome().equals(LATE) ? again(sample.function(), call) : verdict;
        });
  }

  /// Retries a change that another writer preceded, with the current version.
  private InputVerdict again(String function, ObjectNode call) throws IOException {
    var current = CURRENT.matcher(sandbox.answer(function, call).path("body").asText());
    if (current.find()) {
      var body = call.path("body").asText();
      call.put("body", VERSION.matcher(body).replaceFirst("$1" + current.group(1)));
      sandbox.sign(call);
    }
    return sandbox.play(function, call, true);
  }

  /// Returns an address of many networks: a single sender would soon be rate-limited.
  private static String address(RandomGenerator random) {
    return "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
  }
}
