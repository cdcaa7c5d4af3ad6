package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blogstafet list`: the relays of a site, a relay's posts, or what was withdrawn of them.
@Command(
    name = "list",
    description =
        "Lists the relays of a site, or the newest posts of one, without a key; or, with a key that"
            + " may withdraw, its withdrawn posts.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  blogstafet list",
      "  blogstafet list skygge-i-byen --limit 5",
      "  blogstafet list skygge-i-byen --withdrawn"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      EditorExitCodes.DONE_LINE,
      EditorExitCodes.BROKEN_LINE,
      EditorExitCodes.WRONG_LINE,
      EditorExitCodes.REFUSED_LINE,
      EditorExitCodes.UNANSWERED_LINE,
      EditorExitCodes.KEY_LINE
    })
final class ListCommand implements Callable<Integer> {
  private static final int MOST = 100;

  private final CliEnvironment environment;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final KeyOption key = new KeyOption();

  @Parameters(paramLabel = "RELAY", arity = "0..1", description = "A relay's slug.")
  private @Nullable String relay;

  @Option(
      names = "--limit",
      paramLabel = "NUMBER",
      defaultValue = "20",
      description = "How many posts, up to 100 (${DEFAULT-VALUE}).")
  private int limit = 20;

  @Option(
      names = "--withdrawn",
      description = "The relay's withdrawn posts, up to 100, with what restore needs.")
  private boolean withdrawn;

  ListCommand(CliEnvironment cliEnvironment) {
    this.environment = cliEnvironment;
  }

  @Override
  public Integer call() {
    var path = path();
    try (var session = SiteSession.open(environment, spec, options)) {
      return withdrawn
          ? session.run(
              () -> session.client().read(key.file(environment).read(), path), this::withdrawn)
          : session.run(
              () -> session.client().read(path), relay == null ? this::relays : this::posts);
    }
  }

  private String path() {
    var line = Objects.requireNonNull(spec).commandLine();
    if (limit < 1 || limit > MOST) {
      throw new ParameterException(line, "--limit is a number from 1 to " + MOST + ".");
    }
    if (withdrawn) {
      return withdrawnPath(line);
    }
    return relay == null ? "/api/relays" : PostAddress.posts(relay, line) + "?limit=" + limit;
  }

  private String withdrawnPath(CommandLine line) {
    if (relay == null) {
      throw new ParameterException(line, "Name the relay whose withdrawn posts you want.");
    }
    return PostAddress.posts(relay, line).replaceFirst("/posts$", "/withdrawn");
  }

  private List<String> relays(JsonNode answer) {
    var lines = new ArrayList<String>();
    for (var it : answer.path("relays")) {
      var closed = it.path("open").asBoolean(true) ? "" : ", closed";
      lines.add(
          it.path("id").asText()
              + "  "
              + it.path("title").asText()
              + " ("
              + it.path("count").asText()
              + " posts, version "
              + it.path("version").asText()
              + closed
              + ")");
    }
    return lines.isEmpty() ? List.of("There is no relay yet.") : lines;
  }

  private List<String> posts(JsonNode answer) {
    var lines = new ArrayList<String>();
    for (var it : answer.path("posts")) {
      lines.add(
          it.path("date").asText()
              + "  "
              + it.path("id").asText()
              + "  "
              + it.path("title").asText()
              + " (leg "
              + it.path("leg").asText()
              + ", version "
              + it.path("version").asText()
              + ")");
    }
    return lines.isEmpty() ? List.of("The relay has no posts yet.") : lines;
  }

  private List<String> withdrawn(JsonNode answer) {
    var lines = new ArrayList<String>();
    for (var it : answer.path("withdrawn")) {
      lines.add(
          it.path("date").asText()
              + "  "
              + it.path("id").asText()
              + "  "
              + it.path("title").asText()
              + " (leg "
              + it.path("leg").asText()
              + ", version "
              + it.path("version").asText()
              + "), withdrawn "
              + it.path("withdrawn").asText()
              + ": "
              + it.path("reason").asText());
    }
    if (answer.path("more").asBoolean()) {
      lines.add("There are more, with older dates.");
    }
    return lines.isEmpty() ? List.of("No post of the relay is withdrawn.") : lines;
  }
}
