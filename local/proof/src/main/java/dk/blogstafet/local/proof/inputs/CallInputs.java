package dk.blogstafet.local.proof.inputs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Calls of the HTTP API, changed: the sample events', every method on every route, links as they
/// stand in mails, and cursors as the API gives them.
final class CallInputs implements FuzzInput.FuzzSource {
  /// Stands in the sample events where the words of consent belong.
  private static final String NO_MARK = "00000000";

  private static final String PUBLISH = "PublishPostFunction";

  /// Where a post's own begin, in a body that stands in an event.
  private static final String TITLE = "\\\"title\\\":\\\"";

  private static final String SLUG = "\\\"slug\\\":\\\"";

  /// How many posts there may come to be.
  private static final int POSTS = 30;

  /// What is answered to a change that is based on an old version.
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
    var mark = pool.mark();
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

  /// A post that isn't there yet, where one is published.
  private static SampleEvent fresh(SampleEvent sample, RandomGenerator random) {
    var number = random.nextInt(POSTS);
    return sample.function().equals(PUBLISH)
        ? sample.with(TITLE, TITLE + number + " ").with(SLUG, SLUG + number + "-")
        : sample;
  }

  /// One in eight goes as it is: what a valid call leaves behind is what the next ones meet.
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
          return signs && verdict.fate().equals(LATE) ? again(sample.function(), call) : verdict;
        });
  }

  /// Whoever is told that somebody else was first, and which version there is now, tries again.
  private InputVerdict again(String function, ObjectNode call) throws IOException {
    var current = CURRENT.matcher(sandbox.answer(function, call).path("body").asText());
    if (current.find()) {
      var body = call.path("body").asText();
      call.put("body", VERSION.matcher(body).replaceFirst("$1" + current.group(1)));
      sandbox.sign(call);
    }
    return sandbox.play(function, call, true);
  }

  /// From everywhere: a single sender would soon be sent away.
  private static String address(RandomGenerator random) {
    return "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
  }
}
