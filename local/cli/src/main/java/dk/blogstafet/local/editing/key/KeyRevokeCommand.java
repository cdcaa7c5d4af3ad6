package dk.blogstafet.local.editing.key;

import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.KeyChangeOutcome;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.secret.EditorKeyPair;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.CommandOutput;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.editing.session.RequestBodies;
import dk.blogstafet.local.editing.session.SiteKey;
import dk.blogstafet.local.editing.session.SiteSession;
import dk.blogstafet.local.runtime.UserFacingException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blogstafet key revoke`: revokes a key, alone or with the keys that it added.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "revoke",
    footer = {
      "  blogstafet key revoke",
      "  blogstafet key revoke KEY --with-heirs --yes",
      "  blogstafet key revoke KEY --stack blogs"
    },
    exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
final class KeyRevokeCommand extends EditorCommand {
  private final EditorKeyStore keeper;

  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final KeyStoreOption books = new KeyStoreOption();

  @Parameters(
      paramLabel = "${bundle:label.key}",
      arity = "1",
      defaultValue = "",
      descriptionKey = "key-name")
  private String name = "";

  @Option(names = "--with-heirs")
  private boolean withHeirs;

  @Option(names = "--yes")
  private boolean yes;

  KeyRevokeCommand(CliEnvironment cliEnvironment, EditorKeyStore keeper) {
    super(cliEnvironment);
    this.keeper = keeper;
  }

  @Override
  protected int run() throws UserFacingException {
    if (books.isGiven()) {
      return books.work(this, keeper, this::revoke);
    }
    try (var session = session()) {
      return revoke(session);
    }
  }

  private int revoke(SiteSession session) throws UserFacingException {
    var own = key.file(environment()).read();
    var id = name.isEmpty() ? own.id() : keyId(name);
    var what = text(id.equals(own.id()) ? "key.own" : "key.other", id);
    var made = yes && withHeirs ? List.<SiteKey>of() : made(session, own, id);
    if (!isConfirmed(text("key.place", what, session.site()), made)) {
      return decline();
    }
    var body = RequestBodies.of(json -> json.bool("withHeirs", withHeirs));
    var request = ApiWriteRequest.post(ApiUrls.key(id) + "/revocation", withHeirs ? body : "{}");
    return session.run(
        () -> session.sender(key.file(environment())).send(request), _ -> done(id, made));
  }

  /// As far as the site shows them: revoking is more urgent than this list.
  private List<SiteKey> made(SiteSession session, EditorKeyPair own, KeyId id) {
    return session.client().read(own, ApiUrls.KEYS) instanceof ApiResult.Done(var answer)
        ? made(SiteKey.read(answer), id)
        : List.of();
  }

  private List<SiteKey> made(List<SiteKey> keys, KeyId id) {
    return SiteKey.madeBy(id.thumbprint(), keys, environment().clock().instant());
  }

  private int revoke(Editors editors) throws UserFacingException {
    if (name.isEmpty()) {
      throw invalid("key.revoke.which");
    }
    var id = keyId(name);
    var made = made(SiteKey.read(SiteKey.answer(editors.keys())), id);
    if (!isConfirmed(text("key.place", text("key.other", id), books.place()), made)) {
      return decline();
    }
    var outcome = new OperatorKeyChanges(editors, environment().clock()).revoke(id, withHeirs);
    if (withHeirs && !made.isEmpty() && outcome instanceof KeyChangeOutcome.Unchanged) {
      output()
          .good(
              CommandOutput.text("key", id.toString()),
              listed(text("key.revoked.heirs-now", id), made));
      return ExitCodes.DONE;
    }
    return keys().end(output(), id, outcome, done(id, made));
  }

  private List<String> done(KeyId id, List<SiteKey> made) {
    var lines = new ArrayList<String>();
    lines.add(text(withHeirs ? "key.revoked.heirs" : "key.revoked", id));
    if (!withHeirs && !made.isEmpty()) {
      lines.addAll(listed(text("key.revoke.made"), made));
      lines.add(text("key.revoke.made.next"));
    }
    return lines;
  }

  private int decline() {
    var sentence = text("key.revoke.declined");
    output().bad("declined", CommandOutput.text("reason", sentence), List.of(sentence));
    return ExitCodes.USAGE;
  }

  /// Asks for confirmation unless `--yes` is given, and whether to revoke what the key added too.
  private boolean isConfirmed(String what, List<SiteKey> made) {
    if (yes) {
      return true;
    }
    var question = environment().question().orElseThrow(() -> invalid("confirm.no-terminal"));
    if (!made.isEmpty()) {
      listed(text("key.revoke.made"), made).forEach(output()::whisper);
      withHeirs = withHeirs || question.test(text("key.revoke.ask-heirs"));
    }
    return question.test(text(withHeirs ? "key.revoke.ask-all" : "key.revoke.ask", what));
  }

  private List<String> listed(String headline, List<SiteKey> made) {
    var lines = new ArrayList<>(List.of(headline));
    made.forEach(it -> lines.add("  " + it.line(messages())));
    return lines;
  }
}
