package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.editing.Ed25519PublicKey;
import dk.blogstafet.editing.EditorKey;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.KeyId;
import dk.blogstafet.local.editing.secret.KeyIntroduction;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.machine.UserFacingException;
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
      EditorExitCodes.DONE_LINE,
      EditorExitCodes.BROKEN_LINE,
      EditorExitCodes.WRONG_LINE,
      EditorExitCodes.REFUSED_LINE,
      EditorExitCodes.BEHIND_LINE,
      EditorExitCodes.UNANSWERED_LINE,
      EditorExitCodes.KEY_LINE
    })
final class KeyAddCommand implements Callable<Integer> {
  private final CliEnvironment environment;
  private final EditorKeyStore keeper;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final KeyGrantOptions wish = new KeyGrantOptions();

  @Parameters(
      paramLabel = "WORD",
      description = "What key introduce printed for them; or the public key, and --proof.")
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

  KeyAddCommand(CliEnvironment cliEnvironment, EditorKeyStore keeper) {
    this.environment = cliEnvironment;
    this.keeper = keeper;
  }

  @Override
  public Integer call() {
    wish.check(line());
    var introduced = introduction();
    if (data != null) {
      var output = SiteSession.voice(environment, spec, options.isJson());
      var fresh = wish.key(introduced.key(), environment.clock().instant(), line());
      var folder = data;
      return SiteSession.guard(
          output, () -> keeper.inFolder(folder, editors -> trust(output, folder, editors, fresh)));
    }
    try (var session = SiteSession.open(environment, spec, options)) {
      return SiteSession.guard(session.output(), () -> add(session, introduced));
    }
  }

  private int add(SiteSession session, KeyIntroduction introduced) throws UserFacingException {
    var own = key.file(environment).read().id();
    if (!introduced.fits(session.site().authority(), own)) {
      throw new ParameterException(
          line(),
          "The proof is not for this site and your key. Have them give this command, and send you"
              + " what it prints: blogstafet key introduce --for "
              + own
              + " --site "
              + session.site());
    }
    var request = ApiWriteRequest.post("/api/keys", body(introduced));
    return session.run(
        () -> session.sender(key.file(environment)).send(request),
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

  private String body(KeyIntroduction introduced) {
    return RequestBodies.of(json -> {
      json.text("publicKey", introduced.key().x());
      json.text("owner", wish.owner());
      json.texts("scopes", wish.scopes());
      json.texts("relays", wish.relays());
      json.text("until", wish.until());
      json.text("proof", introduced.proof());
    });
  }

  private int trust(CommandOutput output, Path folder, Editors editors, EditorKey fresh) {
    var id = fresh.id();
    var json = CommandOutput.text("key", id.thumbprint());
    var before = editors.find(id);
    if (before.isEmpty()) {
      editors.trust(fresh);
      var headline = "The key " + id + " of " + fresh.owner() + " is trusted in " + folder + ".";
      output.good(json.put("known", false), List.of(headline));
      return EditorExitCodes.DONE;
    }
    if (isAsWanted(before.get(), fresh)) {
      var headline = "Nothing to do: the key is known in " + folder + ", and may all that.";
      output.good(json.put("known", true), List.of(headline));
      return EditorExitCodes.DONE;
    }
    var lines = known(before.get(), folder);
    output.bad("refused", json.put("reason", lines.getFirst()), lines);
    return EditorExitCodes.REFUSED;
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

  private KeyIntroduction introduction() {
    var parsed =
        KeyIntroduction.parse(word)
            .filter(it -> it.key().isPoint() && !isOwnName(it.key()))
            .orElseThrow(() -> new ParameterException(line(), noKey()));
    return proof == null ? parsed : new KeyIntroduction(parsed.key(), proof);
  }

  /// A name is as long as a key, and half of all names could be one.
  private boolean isOwnName(Ed25519PublicKey given) {
    try {
      var file = key.file(environment);
      return file.isThere() && file.read().id().thumbprint().equals(given.x());
    } catch (UserFacingException _) {
      return false;
    }
  }

  private String noKey() {
    var isName = KeyId.isValid(word) ? " It may be the name of a key." : "";
    return "“"
        + word
        + "” is no public key, nor what key introduce prints."
        + isName
        + " key show --public prints a public key.";
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
