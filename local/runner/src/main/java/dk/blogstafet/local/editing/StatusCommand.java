package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.machine.StackFinder;
import dk.blogstafet.local.machine.UserFacingException;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blogstafet status`: whether readers have what was published.
@Command(
    name = "status",
    description =
        "Says whether readers have what was published: the relay's revision, the one that every"
            + " page shows, and when pages were last renewed. Needs no key.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  blogstafet status",
      "  blogstafet status skygge-i-byen --json",
      "  blogstafet status --stack blogs",
      "  blogstafet status --numbers"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Readers have everything.",
      EditorExitCodes.BROKEN_LINE,
      EditorExitCodes.WRONG_LINE,
      EditorExitCodes.REFUSED_LINE,
      "4:Pages are behind, which they should not be a moment later, or lack what can't be"
          + " rendered.",
      EditorExitCodes.UNANSWERED_LINE
    })
final class StatusCommand implements Callable<Integer> {
  private final CliEnvironment environment;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();

  @Parameters(
      paramLabel = "RELAY",
      arity = "0..1",
      description = "A relay's slug; without it, all.")
  private @Nullable String relay;

  @Option(
      names = "--numbers",
      description = "Say what the functions counted on this machine within 24 hours, and no more.")
  private boolean numbers;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".blogstafet",
      description = "The data folder that --numbers are read from (${DEFAULT-VALUE}).")
  private Path data = Path.of(".blogstafet");

  @Option(
      names = "--stack",
      paramLabel = "NAME",
      description =
          "The site of this stack in AWS, found with your own credentials; no --site then.")
  private @Nullable String stack;

  StatusCommand(CliEnvironment cliEnvironment) {
    this.environment = cliEnvironment;
  }

  @Override
  public Integer call() throws IOException, UserFacingException {
    if (numbers) {
      wantNoStack();
      var output = SiteSession.voice(environment, spec, options.isJson());
      MetricsReport.of(data, environment.clock().instant()).say(output);
      return EditorExitCodes.DONE;
    }
    var line = Objects.requireNonNull(spec).commandLine();
    if (stack != null) {
      options.go(StackFinder.find(stack, environment.environment()), line);
    }
    Optional.ofNullable(relay)
        .ifPresent(slug -> {
          var _ = PostAddress.posts(slug, line);
        });
    try (var session = SiteSession.open(environment, spec, options)) {
      return relay == null ? all(session) : end(session, List.of(new RelayId(relay)));
    }
  }

  private void wantNoStack() {
    if (stack != null) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--numbers are this machine's: a stack shows its own on the dashboard that its output"
              + " DashboardAddress names.");
    }
  }

  private int all(SiteSession session) {
    return switch (session.client().read("/api/relays")) {
      case ApiResult.Done(var body) -> end(session, relays(body));
      case ApiResult other -> session.run(() -> other, _ -> List.of());
    };
  }

  private static List<RelayId> relays(JsonNode body) {
    return StreamSupport.stream(body.path("relays").spliterator(), false)
        .map(it -> it.path("id").asText())
        .filter(RelayId::isValid)
        .map(RelayId::new)
        .toList();
  }

  private static int end(SiteSession session, List<RelayId> relays) {
    var states = new ArrayList<JsonNode>();
    for (var relay : relays) {
      var result = session.client().read("/api/relays/" + relay + "/status");
      if (!(result instanceof ApiResult.Done(var state))) {
        return session.run(() -> result, _ -> List.of());
      }
      states.add(state);
    }
    return say(session, states);
  }

  private static int say(SiteSession session, List<JsonNode> states) {
    var body = JsonNodeFactory.instance.objectNode();
    body.putArray("relays").addAll(states);
    var lines = new ArrayList<>(states.stream().flatMap(StatusLines::of).toList());
    states.stream().limit(1).flatMap(StatusCommand::mail).forEach(lines::add);
    if (states.stream().allMatch(StatusLines::isWhole)) {
      session.output().good(body, lines.isEmpty() ? List.of("There is no relay yet.") : lines);
      return EditorExitCodes.DONE;
    }
    var code = states.stream().allMatch(StatusLines::isLive) ? "omitted" : "behind";
    session.output().bad(code, body, lines);
    return EditorExitCodes.BEHIND;
  }

  /// What keeps mails from being sent: the site's addresses are the same for all relays.
  private static Stream<String> mail(JsonNode state) {
    return StreamSupport.stream(state.path("unsoundAddresses").spliterator(), false)
        .map(field ->
            "No mail is sent: the site's "
                + field.asText()
                + " is not an address that mail can have. Correct it in the site's file and give"
                + " blogstafet site FILE; the mails wait until then.");
  }
}
