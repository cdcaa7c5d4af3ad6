package dk.blogstafet.local.editing;

import dk.blogstafet.local.editing.secret.EditorKeyFile;
import dk.blogstafet.local.editing.secret.EditorKeyPair;
import dk.blogstafet.local.editing.secret.KeyIntroduction;
import dk.blogstafet.local.editing.sending.SiteAddress;
import dk.blogstafet.local.machine.UserFacingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `blogstafet key new`: makes a key.
@Command(
    name = "new",
    description = "Makes a key of your own in a file that only you can read.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  blogstafet key new",
      "  blogstafet key new --for poqkLGiymh_W0uP6PZFw-dvez3QJT5SolqXBCW38r0U \\",
      "    --site https://stafet.example"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      EditorExitCodes.DONE_LINE,
      EditorExitCodes.BROKEN_LINE,
      EditorExitCodes.WRONG_LINE,
      "6:The file can't be made."
    })
final class KeyNewCommand implements Callable<Integer> {
  private final CliEnvironment environment;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final KeyOption key = new KeyOption();

  @Option(
      names = "--for",
      paramLabel = "KEY",
      description = "The name of the key that is to vouch for yours: print your introduction too.")
  private @Nullable String vouching;

  KeyNewCommand(CliEnvironment cliEnvironment) {
    this.environment = cliEnvironment;
  }

  @Override
  public Integer call() {
    var site = options.address(environment, line());
    if (vouching != null) {
      var _ = KeyFormat.id(vouching, line());
    }
    var output = SiteSession.voice(environment, spec, options.isJson());
    return SiteSession.guard(output, () -> make(output, key.file(environment), site));
  }

  private int make(CommandOutput output, EditorKeyFile file, SiteAddress site)
      throws UserFacingException {
    var made = EditorKeyPair.fresh();
    file.create(made);
    var json = KeyFormat.json(made, file);
    var lines = new ArrayList<String>();
    lines.add("Made a key in " + file + ", which only you can read.");
    lines.addAll(KeyFormat.lines(made));
    if (vouching == null) {
      lines.addAll(next(made, site));
    } else {
      var by = KeyFormat.id(vouching, line());
      var word = KeyIntroduction.of(made, site.authority(), by).toString();
      json.put("introduction", word);
      lines.addAll(List.of("Send this word to whoever adds your key; it is no secret:", word));
    }
    output.good(json, lines);
    return EditorExitCodes.DONE;
  }

  private static List<String> next(EditorKeyPair made, SiteAddress site) {
    return List.of(
        "Next: ask whoever looks after the keys for the name of theirs (key show), then",
        "  blogstafet key introduce --for THEIRS --site " + site,
        "and send them the word that it prints. On a data folder of your own, add it yourself:",
        "  blogstafet key add "
            + made.publicKey().labelled()
            + " --owner NAME --scope publish --everywhere --data DIR");
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
