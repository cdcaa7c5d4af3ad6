package dk.blogstafet.local.editing;

import dk.blogstafet.local.editing.secret.KeyIntroduction;
import dk.blogstafet.local.machine.UserFacingException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `blogstafet key introduce`: introduces one's own key to whoever adds it.
@Command(
    name = "introduce",
    aliases = "proof",
    description = "Prints the word with which somebody else can add your key. It is no secret.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  blogstafet key introduce --for poqkLGiymh_W0uP6PZFw-dvez3QJT5SolqXBCW38r0U \\",
      "    --site https://stafet.example"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      EditorExitCodes.DONE_LINE,
      EditorExitCodes.BROKEN_LINE,
      EditorExitCodes.WRONG_LINE,
      EditorExitCodes.KEY_LINE
    })
final class KeyIntroduceCommand implements Callable<Integer> {
  private final CliEnvironment environment;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final KeyOption key = new KeyOption();

  @Option(
      names = "--for",
      required = true,
      paramLabel = "KEY",
      description = "The name of the key that is to vouch for yours.")
  private String vouching = "";

  KeyIntroduceCommand(CliEnvironment cliEnvironment) {
    this.environment = cliEnvironment;
  }

  @Override
  public Integer call() {
    var output = SiteSession.voice(environment, spec, options.isJson());
    return SiteSession.guard(output, () -> prove(output));
  }

  private int prove(CommandOutput output) throws UserFacingException {
    var line = Objects.requireNonNull(spec).commandLine();
    var by = KeyFormat.id(vouching, line);
    var authority = options.address(environment, line).authority();
    var file = key.file(environment);
    var own = file.read();
    var word = KeyIntroduction.of(own, authority, by).toString();
    output.good(KeyFormat.json(own, file).put("introduction", word), List.of(word));
    return EditorExitCodes.DONE;
  }
}
