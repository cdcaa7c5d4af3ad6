package dk.blogstafet.local.editing.key;

import com.fasterxml.jackson.databind.node.MissingNode;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.KeyChangeOutcome;
import dk.blogstafet.editing.key.KeyDraft;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.editing.sending.SignedSender;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.editing.session.RequestBodies;
import dk.blogstafet.local.editing.session.SiteKey;
import dk.blogstafet.local.editing.session.SiteSession;
import dk.blogstafet.local.runtime.UserFacingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blogstafet key change`: changes a key's rights or expiry date.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "change",
    footer = {
      "  blogstafet key change KEY \\",
      "    --scope publish,correct,withdraw",
      "  blogstafet key change KEY \\",
      "    --relay skygge-i-byen --until 2027-12-31 --data .blogstafet"
    },
    exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
final class KeyChangeCommand extends EditorCommand {
  private static final List<String> EVERYWHERE = List.of("*");

  private final EditorKeyStore keeper;

  @Mixin private final KeyOption key = new KeyOption();

  @Parameters(paramLabel = "${bundle:label.key}", descriptionKey = "key-name")
  private String name = "";

  @Option(names = "--scope", split = ",", paramLabel = "${bundle:label.scope}")
  private List<String> scopes = List.of();

  @Option(names = "--relay", split = ",", paramLabel = "SLUG")
  private List<String> relays = List.of();

  @Option(names = "--everywhere")
  private boolean everywhere;

  @Option(names = "--until", paramLabel = "${bundle:label.date}")
  private @Nullable String until;

  @Option(names = "--data", paramLabel = "${bundle:label.dir}")
  private @Nullable Path data;

  KeyChangeCommand(CliEnvironment cliEnvironment, EditorKeyStore keeper) {
    super(cliEnvironment);
    this.keeper = keeper;
  }

  @Override
  protected int run() throws UserFacingException {
    var id = keyId(name);
    check();
    var folder = data;
    if (folder != null) {
      return keeper.inFolder(folder, editors -> change(editors, id));
    }
    try (var session = session()) {
      return session.run(() -> change(session, id), answer -> keys().changed(id, answer));
    }
  }

  private void check() {
    if (everywhere && !relays.isEmpty()) {
      throw invalid("key.where");
    }
    if (scopes.isEmpty() && relays.isEmpty() && !everywhere && until == null) {
      throw invalid("key.change.nothing");
    }
  }

  /// The request is stored as it was given, without the key's other rights, so that the same
  /// command finds it again.
  private ApiResult change(SiteSession session, KeyId id) throws UserFacingException {
    var path = ApiUrls.key(id);
    var file = key.file(environment());
    var own = file.read();
    var shownKey = new ShownKey(() -> session.client().read(own, path));
    var request = new ApiWriteRequest("PUT", path + "/grant", body(0, wish(List.of(), List.of())));
    return session.sender(file).send(request, shownKey);
  }

  private int change(Editors editors, KeyId id) throws UserFacingException {
    var found = editors.find(id);
    if (found.isEmpty()) {
      return keys().end(output(), id, new KeyChangeOutcome.NotFound(), List.of());
    }
    var seen = SiteKey.of(found.get());
    var outcome =
        new OperatorKeyChanges(editors, environment().clock())
            .change(id, found.get().version(), wish(seen.scopes(), seen.relays()));
    return keys().end(output(), id, outcome, messages().lines("key.changed", id));
  }

  /// @param had the scopes that the key has
  /// @param reached the relays that it has them in
  private KeyDraft wish(List<String> had, List<String> reached) {
    var where = everywhere ? EVERYWHERE : relays.isEmpty() ? reached : relays;
    return new KeyDraft(null, null, scopes.isEmpty() ? had : scopes, where, until);
  }

  private static String body(int version, KeyDraft wish) {
    return RequestBodies.of(json -> {
      json.number("version", version);
      json.texts("scopes", wish.scopes());
      json.texts("relays", wish.relays());
      json.text("until", Optional.ofNullable(wish.until()));
    });
  }

  /// The key as the site shows it, once it was read.
  private final class ShownKey implements SignedSender.VersionQuery {
    private final Supplier<ApiResult> site;
    private SiteKey key = new SiteKey(MissingNode.getInstance());

    private ShownKey(Supplier<ApiResult> site) {
      this.site = site;
    }

    @Override
    public ApiResult ask() {
      var result = site.get();
      if (result instanceof ApiResult.Done(var found)) {
        key = new SiteKey(found);
      }
      return result;
    }

    @Override
    public String body(int version) {
      return KeyChangeCommand.body(version, wish(key.scopes(), key.relays()));
    }
  }
}
