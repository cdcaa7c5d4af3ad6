package dk.blogstafet.local.editing;

import dk.blogstafet.local.editing.secret.Introduction;
import dk.blogstafet.local.machine.Trouble;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `blogstafet key proof`: introduces one's own key to whoever adds it.
@Command(
    name = "proof",
    description = "Prints the word with which somebody else can add your key. It is no secret.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  blogstafet key proof --for poqkLGiymh_W0uP6PZFw-dvez3QJT5SolqXBCW38r0U \\",
      "    --site https://stafet.example"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {Codes.DONE_LINE, Codes.BROKEN_LINE, Codes.WRONG_LINE, Codes.KEY_LINE})
final class KeyProofCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final KeyOption key = new KeyOption();

  @Option(
      names = "--for",
      required = true,
      paramLabel = "KEY",
      description = "The name of the key that is to vouch for yours.")
  private String vouching = "";

  KeyProofCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var voice = Session.voice(surroundings, spec, options.isJson());
    return Session.guard(voice, () -> prove(voice));
  }

  private int prove(Voice voice) throws Trouble {
    var line = Objects.requireNonNull(spec).commandLine();
    var by = KeyWords.id(vouching, line);
    var authority = options.address(surroundings, line).authority();
    var file = key.file(surroundings);
    var own = file.read();
    var word = Introduction.of(own, authority, by).toString();
    voice.good(KeyWords.json(own, file).put("introduction", word), List.of(word));
    return Codes.DONE;
  }
}
