package dk.blogstafet.local.editing;

import dk.blogstafet.editing.KeyId;
import dk.blogstafet.local.editing.sending.Letter;
import dk.blogstafet.local.machine.Trouble;
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

/// `blogstafet key revoke`: takes a key back, for ever.
@Command(
    name = "revoke",
    description = "Takes a key back, for ever: your own, or one that you may.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  blogstafet key revoke",
      "  blogstafet key revoke poqkLGiymh_W0uP6PZFw-dvez3QJT5SolqXBCW38r0U --yes"
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

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final KeyOption key = new KeyOption();

  @Parameters(
      paramLabel = "KEY",
      arity = "1",
      defaultValue = "",
      description = "The key's name, as key list shows it. Without it, your own.")
  private String name = "";

  @Option(names = "--yes", description = "Don't ask first.")
  private boolean yes;

  KeyRevokeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (var session = Session.open(surroundings, spec, options)) {
      return Session.guard(session.voice(), () -> revoke(session));
    }
  }

  private int revoke(Session session) throws Trouble {
    var own = key.file(surroundings).read().id();
    var id = name.isEmpty() ? own : KeyWords.id(name, line());
    if (!isWanted(id, own, session)) {
      var sentence = "Nothing was revoked.";
      session.voice().bad("declined", Voice.text("reason", sentence), List.of(sentence));
      return Codes.WRONG;
    }
    var letter = Letter.post("/api/keys/" + id + "/revocation", "{}");
    return session.run(
        () -> session.sender(key.file(surroundings)).send(letter),
        _ -> List.of("Revoked the key " + id + ". Nothing that it signs is good any more."));
  }

  private boolean isWanted(KeyId id, KeyId own, Session session) {
    var whose = id.equals(own) ? "your own key " : "the key ";
    return yes
        || surroundings
            .question()
            .orElseThrow(() ->
                new ParameterException(line(), "Nobody is here to ask: add --yes if you are sure."))
            .test("Revoke " + whose + id + " on " + session.site() + " for ever?");
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
