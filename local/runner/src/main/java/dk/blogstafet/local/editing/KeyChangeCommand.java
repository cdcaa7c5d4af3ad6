package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.node.MissingNode;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.KeyChangeOutcome;
import dk.blogstafet.editing.KeyDraft;
import dk.blogstafet.editing.KeyId;
import dk.blogstafet.local.editing.sending.ApiResult;
import dk.blogstafet.local.editing.sending.ApiWriteRequest;
import dk.blogstafet.local.editing.sending.SignedSender;
import dk.blogstafet.local.machine.UserFacingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blogstafet key change`: gives a key other rights, or another end.
@Command(
    name = "change",
    description =
        "Changes what a key may do, where, or until when. What isn't named stays. Nobody can give"
            + " more than they have, nor for longer.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  blogstafet key change poqkLGiymh_W0uP6PZFw-dvez3QJT5SolqXBCW38r0U \\",
      "    --scope publish,correct,withdraw",
      "  blogstafet key change poqkLGiymh_W0uP6PZFw-dvez3QJT5SolqXBCW38r0U \\",
      "    --relay skygge-i-byen --until 2027-12-31 --data .blogstafet"
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
final class KeyChangeCommand implements Callable<Integer> {
  private static final List<String> EVERYWHERE = List.of("*");

  private final CliEnvironment environment;
  private final EditorKeyStore keeper;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final KeyOption key = new KeyOption();

  @Parameters(paramLabel = "KEY", description = "The key's name, as key list shows it.")
  private String name = "";

  @Option(
      names = "--scope",
      split = ",",
      paramLabel = "SCOPE",
      description = "All that it may from now on: publish, correct, withdraw, relay, keys.")
  private List<String> scopes = List.of();

  @Option(
      names = "--relay",
      split = ",",
      paramLabel = "SLUG",
      description = "All relays in which it may, with commas, or the option again.")
  private List<String> relays = List.of();

  @Option(names = "--everywhere", description = "In all relays, also those to come.")
  private boolean everywhere;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "The last day on which it is good, as 2027-12-31.")
  private @Nullable String until;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Not on a site, but in this data folder. Needs no key.")
  private @Nullable Path data;

  KeyChangeCommand(CliEnvironment cliEnvironment, EditorKeyStore keeper) {
    this.environment = cliEnvironment;
    this.keeper = keeper;
  }

  @Override
  public Integer call() {
    var id = KeyFormat.id(name, line());
    check();
    var folder = data;
    if (folder != null) {
      var output = SiteSession.voice(environment, spec, options.isJson());
      return SiteSession.guard(
          output, () -> keeper.inFolder(folder, editors -> change(output, editors, id)));
    }
    try (var session = SiteSession.open(environment, spec, options)) {
      return session.run(() -> change(session, id), answer -> KeyFormat.changed(id, answer));
    }
  }

  private void check() {
    if (everywhere && !relays.isEmpty()) {
      throw new ParameterException(line(), "Give --relay or --everywhere, not both.");
    }
    if (scopes.isEmpty() && relays.isEmpty() && !everywhere && until == null) {
      throw new ParameterException(
          line(), "Say what to change: --scope, --relay, --everywhere or --until.");
    }
  }

  /// The letter is noted as it was given, without what the key has besides: given again it is the
  /// same.
  private ApiResult change(SiteSession session, KeyId id) throws UserFacingException {
    var path = "/api/keys/" + id;
    var file = key.file(environment);
    var own = file.read();
    var shownKey = new ShownKey(() -> session.client().read(own, path));
    var request = new ApiWriteRequest("PUT", path + "/grant", body(0, wish(List.of(), List.of())));
    return session.sender(file).send(request, shownKey);
  }

  private int change(CommandOutput output, Editors editors, KeyId id) throws UserFacingException {
    var found = editors.find(id);
    if (found.isEmpty()) {
      return KeyFormat.end(output, id, new KeyChangeOutcome.NotFound(), List.of());
    }
    var seen = SiteKey.of(found.get());
    var outcome =
        new OperatorKeyChanges(editors, environment.clock())
            .change(id, found.get().version(), wish(seen.scopes(), seen.relays()));
    return KeyFormat.end(output, id, outcome, List.of("Changed the key " + id + "."));
  }

  /// @param had what the key may do so far
  /// @param reached and where
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

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }

  /// The key as the site shows it, once it is asked.
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
