package dk.blogstafet.local.editing.key;

import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.secret.EditorKeyFile;
import dk.blogstafet.local.editing.secret.EditorKeyPair;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.editing.session.RequestBodies;
import dk.blogstafet.local.editing.session.SiteSession;
import dk.blogstafet.local.runtime.UserFacingException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `blogstafet key rotate`: replaces the user's key. The new key is on disk before it is sent, and
/// the old one is moved only when the site has accepted the new one, so that the command can be run
/// again wherever it stopped.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "rotate",
    mixinStandardHelpOptions = true,
    footer = "  blogstafet key rotate --site https://stafet.example",
    exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
final class KeyRotateCommand extends EditorCommand {

  @Mixin private final KeyOption key = new KeyOption();

  @Option(names = "--until", paramLabel = "${bundle:label.date}")
  private @Nullable String until;

  KeyRotateCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    try (var session = session()) {
      var file = key.file(environment());
      return session.run(() -> rotate(session, file), _ -> messages().lines("key.rotated", file));
    }
  }

  private ApiResult rotate(SiteSession session, EditorKeyFile file) throws UserFacingException {
    var old = file.read();
    refuseOlder(file, old);
    var fresh = fresh(file.with(".new"));
    var result =
        session
            .sender(file)
            .send(ApiWriteRequest.post(ApiUrls.KEYS + "/rotation", body(session, old, fresh)));
    if (result instanceof ApiResult.Done) {
      swap(file, old);
    }
    return result;
  }

  /// The file of an earlier rotation is not overwritten; that of this one, if it stopped, is kept.
  private static void refuseOlder(EditorKeyFile file, EditorKeyPair old)
      throws UserFacingException {
    var older = file.with(".old");
    if (older.isThere() && !older.read().id().equals(old.id())) {
      throw UserFacingException.of("key.rotate.earlier", older);
    }
  }

  private static EditorKeyPair fresh(EditorKeyFile file) throws UserFacingException {
    if (!file.isThere()) {
      file.create(EditorKeyPair.fresh());
    }
    return file.read();
  }

  private String body(SiteSession session, EditorKeyPair old, EditorKeyPair fresh) {
    return RequestBodies.of(json -> {
      json.text("publicKey", fresh.publicKey().x());
      json.text("until", Optional.ofNullable(until));
      json.text("proof", fresh.proof(session.site().authority(), old.id()));
    });
  }

  /// Replaces the file atomically, so that there is a key in it at any moment.
  private static void swap(EditorKeyFile file, EditorKeyPair old) throws UserFacingException {
    var older = file.with(".old");
    if (!older.isThere()) {
      older.create(old);
    }
    file.replaceBy(file.with(".new"));
  }
}
