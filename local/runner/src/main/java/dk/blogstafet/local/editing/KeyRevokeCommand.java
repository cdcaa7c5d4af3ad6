package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.KeyChangeOutcome;
import dk.blogstafet.editing.KeyId;
import dk.blogstafet.local.editing.secret.EditorKeyPair;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.machine.UserFacingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blogstafet key revoke`: revokes a key, alone or with what it made.
@Command(
    name = "revoke",
    description =
        "Revokes a key, for ever: your own, or one that you may. Keys that it made go on, unless"
            + " they are to end with it: those that it was rotated into, and those that it added.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  blogstafet key revoke",
      "  blogstafet key revoke poqkLGiymh_W0uP6PZFw-dvez3QJT5SolqXBCW38r0U --with-heirs --yes",
      "  blogstafet key revoke poqkLGiymh_W0uP6PZFw-dvez3QJT5SolqXBCW38r0U --stack blogs"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      EditorExitCodes.DONE_LINE,
      EditorExitCodes.BROKEN_LINE,
      "2:The command was given wrongly, or nobody said yes.",
      EditorExitCodes.REFUSED_LINE,
      EditorExitCodes.BEHIND_LINE,
      EditorExitCodes.UNANSWERED_LINE,
      EditorExitCodes.KEY_LINE
    })
final class KeyRevokeCommand implements Callable<Integer> {
  private final CliEnvironment environment;
  private final EditorKeyStore keeper;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final KeyStoreOption books = new KeyStoreOption();

  @Parameters(
      paramLabel = "KEY",
      arity = "1",
      defaultValue = "",
      description = "The key's name, as key list shows it. Without it, your own.")
  private String name = "";

  @Option(
      names = "--with-heirs",
      description = "Revoke every key that it made too, and what those made.")
  private boolean withHeirs;

  @Option(names = "--yes", description = "Don't ask first.")
  private boolean yes;

  KeyRevokeCommand(CliEnvironment cliEnvironment, EditorKeyStore keeper) {
    this.environment = cliEnvironment;
    this.keeper = keeper;
  }

  @Override
  public Integer call() {
    if (books.isGiven()) {
      var output = SiteSession.voice(environment, spec, options.isJson());
      return SiteSession.guard(
          output, () -> books.work(keeper, editors -> revoke(output, editors)));
    }
    try (var session = SiteSession.open(environment, spec, options)) {
      return SiteSession.guard(session.output(), () -> revoke(session));
    }
  }

  private int revoke(SiteSession session) throws UserFacingException {
    var own = key.file(environment).read();
    var id = name.isEmpty() ? own.id() : KeyFormat.id(name, line());
    var whose = id.equals(own.id()) ? "your own key " : "the key ";
    var made = yes && withHeirs ? List.<SiteKey>of() : made(session, own, id);
    if (!isWanted(whose + id + " on " + session.site(), made, session.output())) {
      return decline(session.output());
    }
    var body = RequestBodies.of(json -> json.bool("withHeirs", withHeirs));
    var request = ApiWriteRequest.post("/api/keys/" + id + "/revocation", withHeirs ? body : "{}");
    return session.run(() -> session.sender(key.file(environment)).send(request), done(id, made));
  }

  /// As far as the site shows them: to revoke is more urgent than to know.
  private List<SiteKey> made(SiteSession session, EditorKeyPair own, KeyId id) {
    return session.client().read(own, "/api/keys") instanceof ApiResult.Done(var answer)
        ? made(SiteKey.read(answer), id)
        : List.of();
  }

  private List<SiteKey> made(List<SiteKey> keys, KeyId id) {
    return SiteKey.madeBy(id.thumbprint(), keys, environment.clock().instant());
  }

  private int revoke(CommandOutput output, Editors editors) throws UserFacingException {
    if (name.isEmpty()) {
      throw new ParameterException(line(), "Say which key, by its name: key list shows it.");
    }
    var id = KeyFormat.id(name, line());
    var made = made(SiteKey.read(SiteKey.answer(editors.keys())), id);
    if (!isWanted("the key " + id + " " + books.place(), made, output)) {
      return decline(output);
    }
    var outcome = new OperatorKeyChanges(editors, environment.clock()).revoke(id, withHeirs);
    var words = CommandOutput.text("key", id.toString());
    if (withHeirs && !made.isEmpty() && outcome instanceof KeyChangeOutcome.Unchanged) {
      var headline = "The key " + id + " was revoked before; the keys that it made are now too.";
      output.good(words, listed(headline, made));
      return EditorExitCodes.DONE;
    }
    return KeyFormat.end(output, id, outcome, done(id, made).apply(words));
  }

  private Function<JsonNode, List<String>> done(KeyId id, List<SiteKey> made) {
    var lines = new ArrayList<String>();
    lines.add(
        "Revoked the key "
            + id
            + (withHeirs ? " and every key that it made." : ".")
            + " Nothing that is signed with it is good any more.");
    if (!withHeirs && !made.isEmpty()) {
      lines.addAll(listed("Keys that it made are still good:", made));
      lines.add("To end them too, give the command again with --with-heirs.");
    }
    return _ -> lines;
  }

  private int decline(CommandOutput output) {
    var sentence = "Nothing was revoked.";
    output.bad("declined", CommandOutput.text("reason", sentence), List.of(sentence));
    return EditorExitCodes.WRONG;
  }

  /// Asks, unless somebody said yes; and whether what the key made is to end with it.
  private boolean isWanted(String what, List<SiteKey> made, CommandOutput output) {
    if (yes) {
      return true;
    }
    var question =
        environment
            .question()
            .orElseThrow(() ->
                new ParameterException(
                    line(), "Nobody is here to ask: add --yes if you are sure."));
    if (!made.isEmpty()) {
      listed("It made keys that are still good:", made).forEach(output::whisper);
      withHeirs = withHeirs || question.test("Revoke these too?");
    }
    return question.test("Revoke " + what + (withHeirs ? " and what it made" : "") + " for ever?");
  }

  private static List<String> listed(String headline, List<SiteKey> made) {
    var lines = new ArrayList<>(List.of(headline));
    made.forEach(key -> lines.add("  " + key.line()));
    return lines;
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
