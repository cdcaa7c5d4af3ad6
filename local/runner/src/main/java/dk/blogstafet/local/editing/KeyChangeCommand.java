package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.node.MissingNode;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.KeyChangeOutcome;
import dk.blogstafet.editing.KeyDraft;
import dk.blogstafet.editing.KeyId;
import dk.blogstafet.local.editing.sending.Answer;
import dk.blogstafet.local.editing.sending.Letter;
import dk.blogstafet.local.editing.sending.Sender;
import dk.blogstafet.local.machine.Trouble;
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
      Codes.DONE_LINE,
      Codes.BROKEN_LINE,
      Codes.WRONG_LINE,
      Codes.REFUSED_LINE,
      Codes.BEHIND_LINE,
      Codes.UNANSWERED_LINE,
      Codes.KEY_LINE
    })
final class KeyChangeCommand implements Callable<Integer> {
  private static final List<String> EVERYWHERE = List.of("*");

  private final Surroundings surroundings;
  private final KeyBooks keeper;

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

  KeyChangeCommand(Surroundings surroundings, KeyBooks keeper) {
    this.surroundings = surroundings;
    this.keeper = keeper;
  }

  @Override
  public Integer call() {
    var id = KeyWords.id(name, line());
    check();
    var folder = data;
    if (folder != null) {
      var voice = Session.voice(surroundings, spec, options.isJson());
      return Session.guard(
          voice, () -> keeper.inFolder(folder, editors -> change(voice, editors, id)));
    }
    try (var session = Session.open(surroundings, spec, options)) {
      return session.run(() -> change(session, id), answer -> KeyWords.changed(id, answer));
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
  private Answer change(Session session, KeyId id) throws Trouble {
    var path = "/api/keys/" + id;
    var file = key.file(surroundings);
    var own = file.read();
    var seen = new Seen(() -> session.courier().read(own, path));
    var letter = new Letter("PUT", path + "/grant", body(0, wish(List.of(), List.of())));
    return session.sender(file).send(letter, seen);
  }

  private int change(Voice voice, Editors editors, KeyId id) throws Trouble {
    var found = editors.find(id);
    if (found.isEmpty()) {
      return KeyWords.end(voice, id, new KeyChangeOutcome.NotFound(), List.of());
    }
    var seen = SiteKey.of(found.get());
    var outcome =
        new OperatorKeys(editors, surroundings.clock())
            .change(id, found.get().version(), wish(seen.scopes(), seen.relays()));
    return KeyWords.end(voice, id, outcome, List.of("Changed the key " + id + "."));
  }

  /// @param had what the key may do so far
  /// @param reached and where
  private KeyDraft wish(List<String> had, List<String> reached) {
    var where = everywhere ? EVERYWHERE : relays.isEmpty() ? reached : relays;
    return new KeyDraft(null, null, scopes.isEmpty() ? had : scopes, where, until);
  }

  private static String body(int version, KeyDraft wish) {
    return Bodies.of(json -> {
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
  private final class Seen implements Sender.VersionAsked {
    private final Supplier<Answer> site;
    private SiteKey key = new SiteKey(MissingNode.getInstance());

    private Seen(Supplier<Answer> site) {
      this.site = site;
    }

    @Override
    public Answer ask() {
      var answer = site.get();
      if (answer instanceof Answer.Done(var found)) {
        key = new SiteKey(found);
      }
      return answer;
    }

    @Override
    public String body(int version) {
      return KeyChangeCommand.body(version, wish(key.scopes(), key.relays()));
    }
  }
}
