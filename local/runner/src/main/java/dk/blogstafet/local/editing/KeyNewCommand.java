package dk.blogstafet.local.editing;

import dk.blogstafet.local.editing.secret.Introduction;
import dk.blogstafet.local.editing.secret.KeyFile;
import dk.blogstafet.local.editing.secret.OwnKey;
import dk.blogstafet.local.editing.sending.SiteAddress;
import dk.blogstafet.local.machine.Trouble;
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
      Codes.DONE_LINE,
      Codes.BROKEN_LINE,
      Codes.WRONG_LINE,
      "6:The file can't be made."
    })
final class KeyNewCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final KeyOption key = new KeyOption();

  @Option(
      names = "--for",
      paramLabel = "KEY",
      description = "The name of the key that is to vouch for yours: print your introduction too.")
  private @Nullable String vouching;

  KeyNewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var site = options.address(surroundings, line());
    if (vouching != null) {
      var _ = KeyWords.id(vouching, line());
    }
    var voice = Session.voice(surroundings, spec, options.isJson());
    return Session.guard(voice, () -> make(voice, key.file(surroundings), site));
  }

  private int make(Voice voice, KeyFile file, SiteAddress site) throws Trouble {
    var made = OwnKey.fresh();
    file.create(made);
    var json = KeyWords.json(made, file);
    var lines = new ArrayList<String>();
    lines.add("Made a key in " + file + ", which only you can read.");
    lines.addAll(KeyWords.lines(made));
    if (vouching == null) {
      lines.addAll(next(made, site));
    } else {
      var by = KeyWords.id(vouching, line());
      var word = Introduction.of(made, site.authority(), by).toString();
      json.put("introduction", word);
      lines.addAll(List.of("Send this word to whoever adds your key; it is no secret:", word));
    }
    voice.good(json, lines);
    return Codes.DONE;
  }

  private static List<String> next(OwnKey made, SiteAddress site) {
    return List.of(
        "Next: ask whoever looks after the keys for the name of theirs (key show), then",
        "  blogstafet key proof --for THEIRS --site " + site,
        "and send them the word that it prints. On a data folder of your own, add it yourself:",
        "  blogstafet key add "
            + made.publicKey().labelled()
            + " --owner NAME --scope publish --everywhere --data DIR");
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
