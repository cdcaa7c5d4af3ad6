package dk.blogstafet.local.editing.key;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.secret.KeyIntroduction;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.CommandOutput;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.editing.session.RequestBodies;
import dk.blogstafet.local.editing.session.SiteKey;
import dk.blogstafet.local.editing.session.SiteSession;
import dk.blogstafet.local.runtime.UserFacingException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blogstafet key add`: adds an editor's key.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "add",
    footer = {
      "  blogstafet key add TOKEN --owner \"Ane Holm\" --scope publish,correct \\",
      "    --relay skygge-i-byen --site https://stafet.example",
      "  blogstafet key add TOKEN --owner \"Ane Holm\" --scope publish --everywhere \\",
      "    --data .blogstafet"
    },
    exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
final class KeyAddCommand extends EditorCommand {
  private final EditorKeyStore keeper;

  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final KeyGrantOptions wish = new KeyGrantOptions();

  @Parameters(paramLabel = "TOKEN", descriptionKey = "token")
  private String word = "";

  @Option(names = "--proof", paramLabel = "${bundle:label.proof}")
  private @Nullable String proof;

  @Option(names = "--data", paramLabel = "${bundle:label.dir}")
  private @Nullable Path data;

  KeyAddCommand(CliEnvironment cliEnvironment, EditorKeyStore keeper) {
    super(cliEnvironment);
    this.keeper = keeper;
  }

  @Override
  protected int run() throws UserFacingException {
    wish.check(this);
    var introduced = introduction();
    if (data != null) {
      var fresh = wish.key(introduced.key(), environment().clock().instant(), this);
      var folder = data;
      return keeper.inFolder(folder, editors -> trust(folder, editors, fresh));
    }
    try (var session = session()) {
      return add(session, introduced);
    }
  }

  private int add(SiteSession session, KeyIntroduction introduced) throws UserFacingException {
    var own = key.file(environment()).read().id();
    if (!introduced.fits(session.site().authority(), own)) {
      throw invalid("key.add.other-proof", own, session.site());
    }
    var request = ApiWriteRequest.post(ApiUrls.KEYS, body(introduced));
    return session.run(
        () -> session.sender(key.file(environment())).send(request),
        answer -> added(introduced.key().id(), answer));
  }

  private List<String> added(KeyId id, JsonNode answer) {
    var isNew = answer.path("from").asInt() != answer.path("version").asInt(1);
    return isNew
        ? messages().lines("key.added", id, wish.owner())
        : messages().lines("key.add.unchanged", id);
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

  private int trust(Path folder, Editors editors, EditorKey fresh) {
    var id = fresh.id();
    var json = CommandOutput.text("key", id.thumbprint());
    var before = editors.find(id);
    if (before.isEmpty()) {
      editors.trust(fresh);
      output()
          .good(
              json.put("known", false), messages().lines("key.trusted", id, fresh.owner(), folder));
      return ExitCodes.DONE;
    }
    if (isAsWanted(before.get(), fresh)) {
      output().good(json.put("known", true), messages().lines("key.trusted.unchanged", folder));
      return ExitCodes.DONE;
    }
    var lines = known(before.get(), folder);
    output().bad("refused", json.put("reason", lines.getFirst()), lines);
    return ExitCodes.REFUSED;
  }

  /// Another expiry date counts only if it was given.
  private boolean isAsWanted(EditorKey known, EditorKey fresh) {
    return known.revoked().isEmpty()
        && known.grant().equals(fresh.grant())
        && known.owner().equals(fresh.owner())
        && (wish.until().isEmpty() || known.until().equals(fresh.until()));
  }

  private List<String> known(EditorKey known, Path folder) {
    var next = known.revoked().isPresent() ? "key.trusted.revoked" : "key.trusted.change";
    return List.of(
        text("key.trusted.differs", folder),
        "  " + SiteKey.of(known).line(messages()),
        text(next, known.id(), folder));
  }

  private KeyIntroduction introduction() {
    var parsed =
        KeyIntroduction.parse(word)
            .filter(it -> it.key().isPoint() && !isOwnName(it.key()))
            .orElseThrow(
                () -> invalid(KeyId.isValid(word) ? "key.add.name" : "key.add.malformed", word));
    return proof == null ? parsed : new KeyIntroduction(parsed.key(), proof);
  }

  /// A key's name is as long as a public key, and half of all names could be one.
  private boolean isOwnName(Ed25519PublicKey given) {
    try {
      var file = key.file(environment());
      return file.isThere() && file.read().id().thumbprint().equals(given.x());
    } catch (UserFacingException _) {
      return false;
    }
  }
}
