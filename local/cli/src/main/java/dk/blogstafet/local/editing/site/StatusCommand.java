package dk.blogstafet.local.editing.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.SiteSession;
import dk.blogstafet.local.runtime.StackFinder;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blogstafet status`: shows whether readers see everything that was published.
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    footer = {
      "  blogstafet status",
      "  blogstafet status skygge-i-byen --json",
      "  blogstafet status --stack blogs",
      "  blogstafet status --numbers"
    },
    exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:"})
public final class StatusCommand extends EditorCommand {

  @Parameters(paramLabel = "${bundle:label.relay}", arity = "0..1", descriptionKey = "relay")
  private @Nullable String relay;

  @Option(names = "--numbers")
  private boolean numbers;

  @Option(names = "--data", paramLabel = "${bundle:label.dir}", defaultValue = ".blogstafet")
  private Path data = Path.of(".blogstafet");

  @Option(names = "--stack", paramLabel = "${bundle:label.name}")
  private @Nullable String stack;

  public StatusCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws IOException, UserFacingException {
    if (numbers) {
      if (stack != null) {
        throw invalid("status.numbers-of-stack");
      }
      MetricsReport.of(data, environment().clock().instant()).print(output(), messages());
      return ExitCodes.DONE;
    }
    if (stack != null) {
      options().use(StackFinder.find(stack, environment().environment()), this);
    }
    var wanted = Optional.ofNullable(relay).map(this::relay);
    try (var session = session()) {
      return wanted.isEmpty() ? all(session) : end(session, List.of(wanted.get()));
    }
  }

  private RelayId relay(String slug) {
    var _ = postsPath(slug);
    return new RelayId(slug);
  }

  private int all(SiteSession session) {
    return switch (session.client().read(ApiUrls.RELAYS)) {
      case ApiResult.Done(var body) -> end(session, relays(body));
      case ApiResult other -> session.end(other);
    };
  }

  private static List<RelayId> relays(JsonNode body) {
    return StreamSupport.stream(body.path("relays").spliterator(), false)
        .map(it -> it.path("id").asText())
        .filter(RelayId::isValid)
        .map(RelayId::new)
        .toList();
  }

  private int end(SiteSession session, List<RelayId> relays) {
    var states = new ArrayList<JsonNode>();
    for (var id : relays) {
      var result = session.client().read(ApiUrls.status(id));
      if (!(result instanceof ApiResult.Done(var state))) {
        return session.end(result);
      }
      states.add(state);
    }
    return print(session, states);
  }

  private int print(SiteSession session, List<JsonNode> states) {
    var body = JsonNodeFactory.instance.objectNode();
    body.putArray("relays").addAll(states);
    var words = new StatusLines(messages());
    var lines = new ArrayList<>(states.stream().flatMap(words::of).toList());
    // The site's addresses are the same for all relays.
    states.stream().limit(1).flatMap(words::invalidAddresses).forEach(lines::add);
    if (states.stream().allMatch(StatusLines::isWhole)) {
      session.output().good(body, lines.isEmpty() ? messages().lines("relay.none") : lines);
      return ExitCodes.DONE;
    }
    var outcome = states.stream().allMatch(StatusLines::isLive) ? "omitted" : "behind";
    session.output().bad(outcome, body, lines);
    return ExitCodes.CONFLICT;
  }
}
