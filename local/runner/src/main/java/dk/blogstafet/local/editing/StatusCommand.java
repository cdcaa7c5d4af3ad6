package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.blogstafet.local.editing.sending.Answer;
import dk.blogstafet.page.Addresses;
import dk.blogstafet.relay.RelayId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blogstafet status`: whether readers have what was published.
@Command(
    name = "status",
    description =
        "Says whether readers have what was published: compares the newest posts in the API with"
            + " those in the relay's feed, which is written after their pages. Needs no key.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  blogstafet status", "  blogstafet status skygge-i-byen --json"},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Readers have everything.",
      Codes.BROKEN_LINE,
      Codes.WRONG_LINE,
      Codes.REFUSED_LINE,
      "4:Pages are behind: a moment later they should not be.",
      Codes.UNANSWERED_LINE
    })
final class StatusCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();

  @Parameters(
      paramLabel = "RELAY",
      arity = "0..1",
      description = "A relay's slug; without it, all.")
  private @Nullable String relay;

  StatusCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var line = Objects.requireNonNull(spec).commandLine();
    Optional.ofNullable(relay)
        .ifPresent(slug -> {
          var _ = PostAddress.posts(slug, line);
        });
    try (var session = Session.open(surroundings, spec, options)) {
      return relay == null ? all(session) : end(session, List.of(new RelayId(relay)));
    }
  }

  private int all(Session session) {
    return switch (session.courier().read("/api/relays")) {
      case Answer.Done(var body, _) -> end(session, relays(body));
      case Answer other -> session.run(() -> other, _ -> List.of());
    };
  }

  private static List<RelayId> relays(JsonNode body) {
    return StreamSupport.stream(body.path("relays").spliterator(), false)
        .map(it -> it.path("id").asText())
        .filter(RelayId::isValid)
        .map(RelayId::new)
        .toList();
  }

  private static int end(Session session, List<RelayId> relays) {
    var states = new ArrayList<ObjectNode>();
    for (var relay : relays) {
      var posts = session.courier().read("/api/relays/" + relay + "/posts?limit=100");
      var feed = session.courier().read(Addresses.jsonFeed(relay));
      if (!(posts instanceof Answer.Done(var wanted, _))) {
        return session.run(() -> posts, _ -> List.of());
      }
      if (feed instanceof Answer.Silence) {
        return session.run(() -> feed, _ -> List.of());
      }
      states.add(state(relay, wanted, feed));
    }
    return say(session.voice(), states);
  }

  /// A relay whose feed isn't there is behind with everything.
  private static ObjectNode state(RelayId relay, JsonNode wanted, Answer feed) {
    var empty = JsonNodeFactory.instance.objectNode();
    var shown = feed instanceof Answer.Done(var body, _) ? body : empty;
    var behind = Liveness.behind(wanted, shown);
    var state = JsonNodeFactory.instance.objectNode().put("relay", relay.slug());
    state.put("live", behind.isEmpty() && feed instanceof Answer.Done);
    if (feed instanceof Answer.Done(_, var modified)) {
      modified.ifPresent(date -> state.put("written", date));
    }
    var list = state.putArray("behind");
    behind.forEach(list::add);
    return state;
  }

  private static int say(Voice voice, List<ObjectNode> states) {
    var body = JsonNodeFactory.instance.objectNode();
    body.putArray("relays").addAll(states);
    var isLive = states.stream().allMatch(state -> state.path("live").asBoolean());
    var lines = states.stream().flatMap(state -> lines(state).stream()).toList();
    if (isLive) {
      voice.good(body, lines.isEmpty() ? List.of("There is no relay yet.") : lines);
      return Codes.DONE;
    }
    voice.bad("behind", body, lines);
    return Codes.BEHIND;
  }

  private static List<String> lines(JsonNode state) {
    var lines = new ArrayList<String>();
    var written = state.has("written") ? " (written " + state.path("written").asText() + ")" : "";
    var verdict = state.path("live").asBoolean() ? "readers have everything" : "pages are behind";
    lines.add(state.path("relay").asText() + ": " + verdict + written);
    state.path("behind").forEach(address -> lines.add("  " + address.asText()));
    return lines;
  }
}
