package dk.blogstafet.local.editing.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.command.InvalidUsageException;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.CommandOutput;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.editing.session.RequestBodies;
import dk.blogstafet.local.editing.session.SiteOptions;
import dk.blogstafet.local.editing.session.SiteSession;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.importing.RemoteImport;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.IntroductoryArticle;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import picocli.CommandLine;

/// Imports posts to a site, one signed request each, oldest first. Everything is checked before the
/// first is sent. A run that was interrupted can be repeated: the site finds the posts that it has.
public final class SiteImport implements RemoteImport {
  /// Progress is reported after each of so many posts.
  private static final int STRETCH = 25;

  private final CliEnvironment environment;

  public SiteImport(CliEnvironment cliEnvironment) {
    this.environment = cliEnvironment;
  }

  @Override
  public int run(CommandLine line, RemoteImportRequest request) {
    var options = SiteOptions.of(request.site());
    try (var session = SiteSession.open(environment, line, options, request.json())) {
      return run(line, request, session);
    }
  }

  private int run(CommandLine line, RemoteImportRequest request, SiteSession session) {
    try {
      var items = ImportItems.read(request.file(), messages());
      if (!items.complaints().isEmpty()) {
        return refused(session, items.complaints());
      }
      var slug = request.relay().or(items::relay).filter(RelayId::isValid);
      return check(session, request, items, relay(slug, line));
    } catch (TextFile.FileTooLargeException large) {
      throw invalid(line, "file.too-large", large.getFile());
    } catch (IOException unreadable) {
      throw invalid(line, "check.unreadable", request.file());
    } catch (UserFacingException unusable) {
      var sentence = unusable.sentence(messages());
      session.output().bad("key", CommandOutput.text("reason", sentence), List.of(sentence));
      return ExitCodes.KEY;
    }
  }

  private CommandMessages messages() {
    return environment.messages();
  }

  private InvalidUsageException invalid(CommandLine line, String key, Object... blanks) {
    return new InvalidUsageException(line, messages().text(key, blanks));
  }

  private RelayId relay(Optional<String> slug, CommandLine line) {
    return slug.map(RelayId::new).orElseThrow(() -> invalid(line, "import.relay-missing"));
  }

  private int check(SiteSession session, RemoteImportRequest request, ImportItems items, RelayId id)
      throws UserFacingException {
    var result = session.client().read(ApiUrls.relay(id));
    if (!(result instanceof ApiResult.Done(var found))) {
      return session.end(result);
    }
    var relay = relay(id, found);
    var today = DanishTime.today(environment.clock());
    var language = messages().language();
    var flaws =
        items.all().stream()
            .flatMap(it -> it.flaws(relay, today, language).stream())
            .distinct()
            .toList();
    if (!flaws.isEmpty()) {
      return refused(session, flaws);
    }
    return request.dryRun() ? dryRun(session, items) : send(session, request, items, id);
  }

  /// A relay with everything that the check reads.
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
      progress(session, i, items.all().size());
      var item = items.all().get(i);
      var write = ApiWriteRequest.post(ApiUrls.posts(id), RequestBodies.post(item.draft()));
      switch (sender.send(write)) {
        case ApiResult.Done(var body) -> published += isNew(body) ? 1 : 0;
        case ApiResult.Refused problem when problem.isAboutTheKey() -> {
          return session.end(problem);
        }
        case ApiResult.Refused problem -> refused.add(item.place() + ": " + problem.detail());
        case ApiResult.NoAnswer answer -> {
          return session.end(answer);
        }
      }
    }
    return end(session, items.all().size(), published, refused);
  }

  private void progress(SiteSession session, int sent, int all) {
    if (sent > 0 && sent % STRETCH == 0) {
      session.output().whisper(messages().text("import.sent", sent, all));
    }
  }

  private static boolean isNew(JsonNode body) {
    return body.path("from").asInt() != body.path("version").asInt();
  }

  private int dryRun(SiteSession session, ImportItems items) {
    var body = JsonNodeFactory.instance.objectNode().put("sound", items.all().size());
    session.output().good(body, messages().lines("import.would-send", items.all().size()));
    return ExitCodes.DONE;
  }

  private int refused(SiteSession session, List<String> flaws) {
    var body = JsonNodeFactory.instance.objectNode();
    flaws.forEach(body.putArray("flaws")::add);
    var lines = new ArrayList<>(flaws);
    lines.add(messages().text("import.not-sent"));
    session.output().bad("refused", body, lines);
    return ExitCodes.REFUSED;
  }

  private int end(SiteSession session, int all, int published, List<String> refused) {
    var there = all - published - refused.size();
    var body = JsonNodeFactory.instance.objectNode();
    body.put("published", published).put("alreadyThere", there);
    refused.forEach(body.putArray("refused")::add);
    var lines = new ArrayList<>(messages().lines("import.published", published, there));
    lines.addAll(refused);
    if (refused.isEmpty()) {
      session.output().good(body, lines);
      return ExitCodes.DONE;
    }
    session.output().bad("different", body, lines);
    return ExitCodes.CONFLICT;
  }
}
