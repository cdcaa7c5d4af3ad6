package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.editing.Ed25519PublicKey;
import dk.blogstafet.editing.EditorKey;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.KeyId;
import dk.blogstafet.local.editing.secret.Introduction;
import dk.blogstafet.local.editing.sending.Letter;
import dk.blogstafet.local.machine.Trouble;
import java.nio.file.Path;
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

/// `blogstafet key add`: vouches for somebody's key.
@Command(
    name = "add",
    description = "Lets somebody's key in: on a site, or in a data folder of your own.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  blogstafet key add WORD --owner \"Ane Holm\" --scope publish,correct \\",
      "    --relay skygge-i-byen --site https://stafet.example",
      "  blogstafet key add WORD --owner \"Ane Holm\" --scope publish --everywhere \\",
      "    --data .blogstafet"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      Codes.DONE_LINE,
      Codes.BROKEN_LINE,
      Codes.WRONG_LINE,
      Codes.REFUSED_LINE,
      Codes.BEHIND_LINE,
      Codes.UNANSWERED_LINE,
      Codes.KEY_LINE
    })
final class KeyAddCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final KeyBooks keeper;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final KeyWish wish = new KeyWish();

  @Parameters(
      paramLabel = "WORD",
      description = "What key proof printed for them; or the public key, and --proof.")
  private String word = "";

  @Option(
      names = "--proof",
      paramLabel = "PROOF",
      description = "The proof, where it isn't in the word after the dot.")
  private @Nullable String proof;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Not on a site, but in this data folder. Needs no key and no proof.")
  private @Nullable Path data;

  KeyAddCommand(Surroundings surroundings, KeyBooks keeper) {
    this.surroundings = surroundings;
    this.keeper = keeper;
  }

  @Override
  public Integer call() {
    wish.check(line());
    var introduced = introduction();
    if (data != null) {
      var voice = Session.voice(surroundings, spec, options.isJson());
      var fresh = wish.key(introduced.key(), surroundings.clock().instant(), line());
      var folder = data;
      return Session.guard(
          voice, () -> keeper.inFolder(folder, editors -> trust(voice, folder, editors, fresh)));
    }
    try (var session = Session.open(surroundings, spec, options)) {
      return Session.guard(session.voice(), () -> add(session, introduced));
    }
  }

  private int add(Session session, Introduction introduced) throws Trouble {
    var own = key.file(surroundings).read().id();
    if (!introduced.fits(session.site().authority(), own)) {
      throw new ParameterException(
          line(),
          "The proof is not for this site and your key. Have them give this command, and send you"
              + " what it prints: blogstafet key proof --for "
              + own
              + " --site "
              + session.site());
    }
    var letter = Letter.post("/api/keys", body(introduced));
    return session.run(
        () -> session.sender(key.file(surroundings)).send(letter),
        answer -> news(introduced.key().id(), answer));
  }

  private List<String> news(KeyId id, JsonNode answer) {
    var isNew = answer.path("from").asInt() != answer.path("version").asInt(1);
    return isNew
        ? List.of("The key " + id + " of " + wish.owner() + " is in.")
        : List.of(
            "Nothing to do: the key " + id + " was in already, and stays as it was.",
            "To change it: blogstafet key change " + id + " --scope … --relay … --until …");
  }

  private String body(Introduction introduced) {
    return Bodies.of(json -> {
      json.text("publicKey", introduced.key().x());
      json.text("owner", wish.owner());
      json.texts("scopes", wish.scopes());
      json.texts("relays", wish.relays());
      json.text("until", wish.until());
      json.text("proof", introduced.proof());
    });
  }

  private int trust(Voice voice, Path folder, Editors editors, EditorKey fresh) {
    var id = fresh.id();
    var json = Voice.text("key", id.thumbprint());
    var before = editors.find(id);
    if (before.isEmpty()) {
      editors.trust(fresh);
      var headline = "The key " + id + " of " + fresh.owner() + " is trusted in " + folder + ".";
      voice.good(json.put("known", false), List.of(headline));
      return Codes.DONE;
    }
    if (isAsWanted(before.get(), fresh)) {
      var headline = "Nothing to do: the key is known in " + folder + ", and may all that.";
      voice.good(json.put("known", true), List.of(headline));
      return Codes.DONE;
    }
    var lines = known(before.get(), folder);
    voice.bad("refused", json.put("reason", lines.getFirst()), lines);
    return Codes.REFUSED;
  }

  /// Another end counts only if it was named.
  private boolean isAsWanted(EditorKey known, EditorKey fresh) {
    return known.revoked().isEmpty()
        && known.grant().equals(fresh.grant())
        && known.owner().equals(fresh.owner())
        && (wish.until().isEmpty() || known.until().equals(fresh.until()));
  }

  private static List<String> known(EditorKey key, Path folder) {
    return List.of(
        "The key is known in " + folder + " already, and otherwise. Nothing was changed:",
        "  " + SiteKey.of(key).line(),
        key.revoked().isPresent()
            ? "It was revoked, and stays so: have them make a new one with key new."
            : "Change it with: blogstafet key change "
                + key.id()
                + " --scope … --relay … --until … --data "
                + folder);
  }

  private Introduction introduction() {
    var parsed =
        Introduction.parse(word)
            .filter(it -> it.key().isPoint() && !isOwnName(it.key()))
            .orElseThrow(() -> new ParameterException(line(), noKey()));
    return proof == null ? parsed : new Introduction(parsed.key(), proof);
  }

  /// A name is as long as a key, and half of all names could be one.
  private boolean isOwnName(Ed25519PublicKey given) {
    try {
      var file = key.file(surroundings);
      return file.isThere() && file.read().id().thumbprint().equals(given.x());
    } catch (Trouble _) {
      return false;
    }
  }

  private String noKey() {
    var isName = KeyId.isValid(word) ? " It may be the name of a key." : "";
    return "“"
        + word
        + "” is no public key, nor what key proof prints."
        + isName
        + " key show --public prints a public key.";
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
