package dk.blogstafet.local.editing.post;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.runtime.UserFacingException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blogstafet list`: lists a site's relays, a relay's posts, or its withdrawn posts.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "list",
    mixinStandardHelpOptions = true,
    footer = {
      "  blogstafet list",
      "  blogstafet list skygge-i-byen --limit 5",
      "  blogstafet list skygge-i-byen --withdrawn"
    },
    exitCodeList = {"0:", "1:", "2:", "3:", "5:", "6:"})
public final class ListCommand extends EditorCommand {
  private static final int MOST = 100;

  @Mixin private final KeyOption key = new KeyOption();

  @Parameters(paramLabel = "${bundle:label.relay}", arity = "0..1", descriptionKey = "relay")
  private @Nullable String relay;

  @Option(names = "--limit", paramLabel = "${bundle:label.number}", defaultValue = "20")
  private int limit = 20;

  @Option(names = "--withdrawn")
  private boolean withdrawn;

  public ListCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    var path = path();
    try (var session = session()) {
      return withdrawn
          ? session.run(
              () -> session.client().read(key.file(environment()).read(), path), this::withdrawn)
          : session.run(
              () -> session.client().read(path), relay == null ? this::relays : this::posts);
    }
  }

  private String path() {
    if (limit < 1 || limit > MOST) {
      throw invalid("list.limit", MOST);
    }
    if (withdrawn) {
      return withdrawnPath();
    }
    return relay == null ? ApiUrls.RELAYS : postsPath(relay) + "?limit=" + limit;
  }

  private String withdrawnPath() {
    if (relay == null) {
      throw invalid("list.withdrawn-of");
    }
    return postsPath(relay).replaceFirst("/posts$", "/withdrawn");
  }

  private List<String> relays(JsonNode answer) {
    var lines = new ArrayList<String>();
    for (var it : answer.path("relays")) {
      var key = it.path("open").asBoolean(true) ? "list.relay" : "list.relay.closed";
      lines.add(text(key, texts(it, "id", "title", "count", "version")));
    }
    return lines.isEmpty() ? messages().lines("relay.none") : lines;
  }

  private List<String> posts(JsonNode answer) {
    var lines = new ArrayList<String>();
    for (var it : answer.path("posts")) {
      lines.add(text("list.post", texts(it, "date", "id", "title", "leg", "version")));
    }
    return lines.isEmpty() ? messages().lines("list.no-posts") : lines;
  }

  private List<String> withdrawn(JsonNode answer) {
    var lines = new ArrayList<String>();
    for (var it : answer.path("withdrawn")) {
      lines.add(
          text(
              "list.withdrawn",
              texts(it, "date", "id", "title", "leg", "version", "withdrawn", "reason")));
    }
    if (answer.path("more").asBoolean()) {
      lines.add(text("list.more-withdrawn"));
    }
    return lines.isEmpty() ? messages().lines("list.none-withdrawn") : lines;
  }

  private static Object[] texts(JsonNode json, String... names) {
    return Stream.of(names).map(name -> json.path(name).asText()).toArray();
  }
}
