package dk.blogstafet.local.editing;

import dk.blogstafet.local.editing.secret.EditorKeyFile;
import dk.blogstafet.local.editing.secret.EditorKeyPair;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.machine.UserFacingException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `blogstafet key rotate`: puts a new key in the place of one's own. The new one is on the disk
/// before the site hears of it, and the old one leaves its place only when the site has taken it:
/// wherever this stops, giving the command again goes on.
@Command(
    name = "rotate",
    description =
        "Puts a new key in the place of yours. The old one goes on beside it for a week, and is"
            + " kept in a file that ends in .old.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = "  blogstafet key rotate --site https://stafet.example",
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
final class KeyRotateCommand implements Callable<Integer> {
  private final CliEnvironment environment;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final KeyOption key = new KeyOption();

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description =
          "The last day of the new key, as 2027-12-31. Without it, in a year. It never ends later"
              + " than yours: key change can put that off.")
  private @Nullable String until;

  KeyRotateCommand(CliEnvironment cliEnvironment) {
    this.environment = cliEnvironment;
  }

  @Override
  public Integer call() {
    try (var session = SiteSession.open(environment, spec, options)) {
      var file = key.file(environment);
      return session.run(
          () -> rotate(session, file),
          _ ->
              List.of(
                  "Your key in " + file + " is a new one now.",
                  "The old one, in " + file + ".old, is good for a week; then remove it."));
    }
  }

  private ApiResult rotate(SiteSession session, EditorKeyFile file) throws UserFacingException {
    var old = file.read();
    refuseOlder(file, old);
    var fresh = fresh(file.with(".new"));
    var result =
        session
            .sender(file)
            .send(ApiWriteRequest.post("/api/keys/rotation", body(session, old, fresh)));
    if (result instanceof ApiResult.Done) {
      swap(file, old);
    }
    return result;
  }

  /// What an earlier rotation left is not written over; what this one did before it stopped, is its
  /// own.
  private static void refuseOlder(EditorKeyFile file, EditorKeyPair old)
      throws UserFacingException {
    var older = file.with(".old");
    if (older.isThere() && !older.read().id().equals(old.id())) {
      throw new UserFacingException(
          older
              + " is there from an earlier rotation. Once that week is over, remove it; then"
              + " rotate again.");
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

  /// There is a key in the file at every moment.
  private static void swap(EditorKeyFile file, EditorKeyPair old) throws UserFacingException {
    var older = file.with(".old");
    if (!older.isThere()) {
      older.create(old);
    }
    file.replaceBy(file.with(".new"));
  }
}
