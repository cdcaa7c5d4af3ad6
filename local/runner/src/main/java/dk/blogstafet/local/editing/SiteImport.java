package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.importing.RemoteImport;
import dk.blogstafet.local.machine.UserFacingException;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.IntroductoryArticle;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Imports posts to a site, one signed request each, oldest first. Everything is checked before the
/// first is sent; a run that was cut off goes on where it stopped, since what is there is found.
public final class SiteImport implements RemoteImport {
  /// After how many posts a person hears how far it has come.
  private static final int STRETCH = 25;

  private final CliEnvironment environment;

  public SiteImport(CliEnvironment cliEnvironment) {
    this.environment = cliEnvironment;
  }

  @Override
  public int run(CommandSpec spec, RemoteImportRequest request) {
    var options = SiteOptions.of(request.site(), request.json());
    try (var session = SiteSession.open(environment, spec, options)) {
      var items = ImportItems.read(request.file());
      if (!items.complaints().isEmpty()) {
        return refused(session, items.complaints());
      }
      var slug = request.relay().or(items::relay).filter(RelayId::isValid);
      return check(session, request, items, relay(slug, spec));
    } catch (TextFile.FileTooLargeException large) {
      throw new ParameterException(
          spec.commandLine(), large.getMessage() + ". Part it into several files.");
    } catch (IOException unreadable) {
      throw new ParameterException(
          spec.commandLine(), request.file() + " can't be read. Name a file that you may read.");
    }
  }

  private static RelayId relay(Optional<String> slug, CommandSpec spec) {
    return slug.map(RelayId::new)
        .orElseThrow(() ->
            new ParameterException(spec.commandLine(), "Say which relay: with --relay SLUG."));
  }

  private int check(
      SiteSession session, RemoteImportRequest request, ImportItems items, RelayId id) {
    var result = session.client().read("/api/relays/" + id);
    if (!(result instanceof ApiResult.Done(var found))) {
      return session.run(() -> result, _ -> List.of());
    }
    var relay = relay(id, found);
    var today = DanishTime.today(environment.clock());
    var flaws =
        items.all().stream().flatMap(it -> it.flaws(relay, today).stream()).distinct().toList();
    if (!flaws.isEmpty()) {
      return refused(session, flaws);
    }
    return request.dryRun()
        ? rehearsed(session, items)
        : SiteSession.guard(session.output(), () -> send(session, request, items, id));
  }

  /// As much of a relay as a check asks for.
  private static Relay relay(RelayId id, JsonNode found) {
    var categories =
        StreamSupport.stream(found.path("categories").spliterator(), false)
            .map(category -> new Category(category.path("name").asText()))
            .toList();
    var state = found.path("open").asBoolean() ? Relay.RelayState.OPEN : Relay.RelayState.CLOSED;
    var none = Optional.<IntroductoryArticle>empty();
    return new Relay(id, id.slug(), id.slug(), none, categories, Language.DANISH, state);
  }

  private int send(SiteSession session, RemoteImportRequest request, ImportItems items, RelayId id)
      throws UserFacingException {
    var sender = session.sender(KeyOption.of(request.key()).file(environment));
    var published = 0;
    var refused = new ArrayList<String>();
    for (var i = 0; i < items.all().size(); i++) {
      tell(session, i, items.all().size());
      var item = items.all().get(i);
      var apiWriteRequest =
          ApiWriteRequest.post("/api/relays/" + id + "/posts", RequestBodies.post(item.draft()));
      switch (sender.send(apiWriteRequest)) {
        case ApiResult.Done(var body) -> published += isNew(body) ? 1 : 0;
        case ApiResult.Refused problem when problem.isAboutTheKey() -> {
          return session.run(() -> problem, _ -> List.of());
        }
        case ApiResult.Refused problem -> refused.add(item.place() + ": " + problem.detail());
        case ApiResult.NoAnswer answer -> {
          return session.run(() -> answer, _ -> List.of());
        }
      }
    }
    return end(session, items.all().size(), published, refused);
  }

  private static void tell(SiteSession session, int sent, int all) {
    if (sent > 0 && sent % STRETCH == 0) {
      session.output().whisper("Sent " + sent + " of " + all + " …");
    }
  }

  private static boolean isNew(JsonNode body) {
    return body.path("from").asInt() != body.path("version").asInt();
  }

  private static int rehearsed(SiteSession session, ImportItems items) {
    var body = JsonNodeFactory.instance.objectNode().put("sound", items.all().size());
    session.output().good(body, List.of(items.all().size() + " posts can be sent; none was."));
    return EditorExitCodes.DONE;
  }

  private static int refused(SiteSession session, List<String> flaws) {
    var body = JsonNodeFactory.instance.objectNode();
    flaws.forEach(body.putArray("flaws")::add);
    var lines = new ArrayList<>(flaws);
    lines.add("Nothing was sent. Mend this, and give the command again.");
    session.output().bad("refused", body, lines);
    return EditorExitCodes.REFUSED;
  }

  private static int end(SiteSession session, int all, int published, List<String> refused) {
    var there = all - published - refused.size();
    var body = JsonNodeFactory.instance.objectNode();
    body.put("published", published).put("alreadyThere", there);
    refused.forEach(body.putArray("refused")::add);
    var lines = new ArrayList<String>();
    lines.add("Published " + published + " posts; " + there + " were there already.");
    lines.addAll(refused);
    if (refused.isEmpty()) {
      session.output().good(body, lines);
      return EditorExitCodes.DONE;
    }
    session.output().bad("different", body, lines);
    return EditorExitCodes.BEHIND;
  }
}
