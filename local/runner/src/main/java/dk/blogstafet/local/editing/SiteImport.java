package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.blogstafet.local.editing.sending.Answer;
import dk.blogstafet.local.editing.sending.Letter;
import dk.blogstafet.local.importing.RemoteImport;
import dk.blogstafet.local.machine.Trouble;
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

  private final Surroundings surroundings;

  public SiteImport(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public int run(CommandSpec spec, Wish wish) {
    var options = SiteOptions.of(wish.site(), wish.json());
    try (var session = Session.open(surroundings, spec, options)) {
      var pieces = Pieces.read(wish.file());
      if (!pieces.complaints().isEmpty()) {
        return refused(session, pieces.complaints());
      }
      var slug = wish.relay().or(pieces::relay).filter(RelayId::isValid);
      return check(session, wish, pieces, relay(slug, spec));
    } catch (TextFile.TooLarge large) {
      throw new ParameterException(
          spec.commandLine(), large.getMessage() + ". Part it into several files.");
    } catch (IOException unreadable) {
      throw new ParameterException(
          spec.commandLine(), wish.file() + " can't be read. Name a file that you may read.");
    }
  }

  private static RelayId relay(Optional<String> slug, CommandSpec spec) {
    return slug.map(RelayId::new)
        .orElseThrow(() ->
            new ParameterException(spec.commandLine(), "Say which relay: with --relay SLUG."));
  }

  private int check(Session session, Wish wish, Pieces pieces, RelayId id) {
    var answer = session.courier().read("/api/relays/" + id);
    if (!(answer instanceof Answer.Done(var found))) {
      return session.run(() -> answer, _ -> List.of());
    }
    var relay = relay(id, found);
    var today = DanishTime.today(surroundings.clock());
    var flaws =
        pieces.all().stream().flatMap(it -> it.flaws(relay, today).stream()).distinct().toList();
    if (!flaws.isEmpty()) {
      return refused(session, flaws);
    }
    return wish.dryRun()
        ? rehearsed(session, pieces)
        : Session.guard(session.voice(), () -> send(session, wish, pieces, id));
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

  private int send(Session session, Wish wish, Pieces pieces, RelayId id) throws Trouble {
    var sender = session.sender(KeyOption.of(wish.key()).file(surroundings));
    var published = 0;
    var refused = new ArrayList<String>();
    for (var i = 0; i < pieces.all().size(); i++) {
      tell(session, i, pieces.all().size());
      var piece = pieces.all().get(i);
      var letter = Letter.post("/api/relays/" + id + "/posts", Bodies.post(piece.draft()));
      switch (sender.send(letter)) {
        case Answer.Done(var body) -> published += isNew(body) ? 1 : 0;
        case Answer.Problem problem when problem.isAboutTheKey() -> {
          return session.run(() -> problem, _ -> List.of());
        }
        case Answer.Problem problem -> refused.add(piece.place() + ": " + problem.detail());
        case Answer.Silence silence -> {
          return session.run(() -> silence, _ -> List.of());
        }
      }
    }
    return end(session, pieces.all().size(), published, refused);
  }

  private static void tell(Session session, int sent, int all) {
    if (sent > 0 && sent % STRETCH == 0) {
      session.voice().whisper("Sent " + sent + " of " + all + " …");
    }
  }

  private static boolean isNew(JsonNode body) {
    return body.path("from").asInt() != body.path("version").asInt();
  }

  private static int rehearsed(Session session, Pieces pieces) {
    var body = JsonNodeFactory.instance.objectNode().put("sound", pieces.all().size());
    session.voice().good(body, List.of(pieces.all().size() + " posts can be sent; none was."));
    return Codes.DONE;
  }

  private static int refused(Session session, List<String> flaws) {
    var body = JsonNodeFactory.instance.objectNode();
    flaws.forEach(body.putArray("flaws")::add);
    var lines = new ArrayList<>(flaws);
    lines.add("Nothing was sent. Mend this, and give the command again.");
    session.voice().bad("refused", body, lines);
    return Codes.REFUSED;
  }

  private static int end(Session session, int all, int published, List<String> refused) {
    var there = all - published - refused.size();
    var body = JsonNodeFactory.instance.objectNode();
    body.put("published", published).put("alreadyThere", there);
    refused.forEach(body.putArray("refused")::add);
    var lines = new ArrayList<String>();
    lines.add("Published " + published + " posts; " + there + " were there already.");
    lines.addAll(refused);
    if (refused.isEmpty()) {
      session.voice().good(body, lines);
      return Codes.DONE;
    }
    session.voice().bad("different", body, lines);
    return Codes.BEHIND;
  }
}
