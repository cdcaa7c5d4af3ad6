package dk.blogstafet.local.proof.inputs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Calls of the HTTP API, changed: the sample events', every method on every route, links as they
/// stand in mails, and cursors as the API gives them.
final class Calls implements Input.Source {
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

  private final Stage stage;
  private final List<Sample> samples;
  private final List<Sample> routes;
  private final List<Sample> cursors;
  private final Links links;
  private final Newcomers newcomers;

  private Calls(
      Stage stage, List<Sample> samples, List<Sample> routes, List<Sample> cursors, Links links) {
    this.newcomers = stage.newcomers();
    this.stage = stage;
    this.samples = samples;
    this.routes = routes;
    this.cursors = cursors;
    this.links = links;
  }

  static Calls on(Stage stage, Path root, List<Sample> all) throws IOException {
    var readers = Readers.on(stage.environment());
    var mark = readers.mark();
    var samples =
        all.stream().filter(Sample::isCall).map(sample -> sample.with(NO_MARK, mark)).toList();
    return new Calls(
        stage,
        samples,
        Crossed.of(root, samples),
        Cursors.of(stage, samples),
        new Links(readers, samples));
  }

  @Override
  public Input next(RandomGenerator random) {
    var dice = random.nextInt(HUNDRED);
    if (dice < LINKS) {
      return call(links.next(random), random);
    }
    if (dice < LINKS + CURSORS) {
      return call(Hostile.oneOf(cursors, random), random);
    }
    var isRoute = dice < LINKS + CURSORS + ROUTES;
    var sample = Hostile.oneOf(isRoute ? routes : samples, random);
    return call(
        random.nextBoolean() ? newcomers.in(sample, random) : fresh(sample, random), random);
  }

  /// A post that isn't there yet, where one is published.
  private static Sample fresh(Sample sample, RandomGenerator random) {
    var number = random.nextInt(POSTS);
    return sample.function().equals(PUBLISH)
        ? sample.with(TITLE, TITLE + number + " ").with(SLUG, SLUG + number + "-")
        : sample;
  }

  /// One in eight goes as it is: what a valid call leaves behind is what the next ones meet.
  private Input call(Sample sample, RandomGenerator random) {
    var call =
        random.nextInt(8) == 0
            ? (ObjectNode) sample.event().deepCopy()
            : new CallChange(random).of(sample);
    ((ObjectNode) call.at("/requestContext/http")).put("sourceIp", address(random));
    var signs = sample.isSigned() && random.nextInt(5) > 0;
    return new Input(
        sample.function(),
        call::toString,
        () -> {
          if (signs) {
            stage.sign(call);
          }
          var taken = stage.play(sample.function(), call, true);
          return signs && taken.fate().equals(LATE) ? again(sample.function(), call) : taken;
        });
  }

  /// Whoever is told that somebody else was first, and which version there is now, tries again.
  private Taken again(String function, ObjectNode call) throws IOException {
    var current = CURRENT.matcher(stage.answer(function, call).path("body").asText());
    if (current.find()) {
      var body = call.path("body").asText();
      call.put("body", VERSION.matcher(body).replaceFirst("$1" + current.group(1)));
      stage.sign(call);
    }
    return stage.play(function, call, true);
  }

  /// From everywhere: a single sender would soon be sent away.
  private static String address(RandomGenerator random) {
    return "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
  }
}
