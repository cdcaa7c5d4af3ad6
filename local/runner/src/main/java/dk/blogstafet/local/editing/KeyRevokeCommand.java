package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.KeyChangeOutcome;
import dk.blogstafet.editing.KeyId;
import dk.blogstafet.local.editing.secret.OwnKey;
import dk.blogstafet.local.editing.sending.Answer;
import dk.blogstafet.local.editing.sending.Letter;
import dk.blogstafet.local.machine.Trouble;
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
      Codes.DONE_LINE,
      Codes.BROKEN_LINE,
      "2:The command was given wrongly, or nobody said yes.",
      Codes.REFUSED_LINE,
      Codes.BEHIND_LINE,
      Codes.UNANSWERED_LINE,
      Codes.KEY_LINE
    })
final class KeyRevokeCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final KeyBooks keeper;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final BooksOption books = new BooksOption();

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

  KeyRevokeCommand(Surroundings surroundings, KeyBooks keeper) {
    this.surroundings = surroundings;
    this.keeper = keeper;
  }

  @Override
  public Integer call() {
    if (books.isGiven()) {
      var voice = Session.voice(surroundings, spec, options.isJson());
      return Session.guard(voice, () -> books.work(keeper, editors -> revoke(voice, editors)));
    }
    try (var session = Session.open(surroundings, spec, options)) {
      return Session.guard(session.voice(), () -> revoke(session));
    }
  }

  private int revoke(Session session) throws Trouble {
    var own = key.file(surroundings).read();
    var id = name.isEmpty() ? own.id() : KeyWords.id(name, line());
    var whose = id.equals(own.id()) ? "your own key " : "the key ";
    var made = yes && withHeirs ? List.<SiteKey>of() : made(session, own, id);
    if (!isWanted(whose + id + " on " + session.site(), made, session.voice())) {
      return decline(session.voice());
    }
    var body = Bodies.of(json -> json.truth("withHeirs", withHeirs));
    var letter = Letter.post("/api/keys/" + id + "/revocation", withHeirs ? body : "{}");
    return session.run(() -> session.sender(key.file(surroundings)).send(letter), done(id, made));
  }

  /// As far as the site shows them: to revoke is more urgent than to know.
  private List<SiteKey> made(Session session, OwnKey own, KeyId id) {
    return session.courier().read(own, "/api/keys") instanceof Answer.Done(var answer)
        ? made(SiteKey.read(answer), id)
        : List.of();
  }

  private List<SiteKey> made(List<SiteKey> keys, KeyId id) {
    return SiteKey.madeBy(id.thumbprint(), keys, surroundings.clock().instant());
  }

  private int revoke(Voice voice, Editors editors) throws Trouble {
    if (name.isEmpty()) {
      throw new ParameterException(line(), "Say which key, by its name: key list shows it.");
    }
    var id = KeyWords.id(name, line());
    var made = made(SiteKey.read(SiteKey.answer(editors.keys())), id);
    if (!isWanted("the key " + id + " " + books.place(), made, voice)) {
      return decline(voice);
    }
    var outcome = new OperatorKeys(editors, surroundings.clock()).revoke(id, withHeirs);
    var words = Voice.text("key", id.toString());
    if (withHeirs && !made.isEmpty() && outcome instanceof KeyChangeOutcome.Unchanged) {
      var headline = "The key " + id + " was revoked before; the keys that it made are now too.";
      voice.good(words, listed(headline, made));
      return Codes.DONE;
    }
    return KeyWords.end(voice, id, outcome, done(id, made).apply(words));
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

  private int decline(Voice voice) {
    var sentence = "Nothing was revoked.";
    voice.bad("declined", Voice.text("reason", sentence), List.of(sentence));
    return Codes.WRONG;
  }

  /// Asks, unless somebody said yes; and whether what the key made is to end with it.
  private boolean isWanted(String what, List<SiteKey> made, Voice voice) {
    if (yes) {
      return true;
    }
    var question =
        surroundings
            .question()
            .orElseThrow(() ->
                new ParameterException(
                    line(), "Nobody is here to ask: add --yes if you are sure."));
    if (!made.isEmpty()) {
      listed("It made keys that are still good:", made).forEach(voice::whisper);
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
