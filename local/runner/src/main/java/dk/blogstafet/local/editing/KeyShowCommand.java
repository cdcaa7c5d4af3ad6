package dk.blogstafet.local.editing;

import dk.blogstafet.local.machine.UserFacingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `blogstafet key show`: what everybody may know of one's own key.
@Command(
    name = "show",
    description = "Shows your public key and its name.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  blogstafet key show --site https://stafet.example",
      "  blogstafet key show --public"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      EditorExitCodes.DONE_LINE,
      EditorExitCodes.BROKEN_LINE,
      EditorExitCodes.WRONG_LINE,
      EditorExitCodes.KEY_LINE
    })
final class KeyShowCommand implements Callable<Integer> {
  private final CliEnvironment environment;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final KeyOption key = new KeyOption();

  @Option(
      names = "--public",
      description = "Print the public key and nothing else, as for RootEditorKey.")
  private boolean publicOnly;

  KeyShowCommand(CliEnvironment cliEnvironment) {
    this.environment = cliEnvironment;
  }

  @Override
  public Integer call() {
    var output = SiteSession.voice(environment, spec, options.isJson());
    return SiteSession.guard(output, () -> show(output));
  }

  private int show(CommandOutput output) throws UserFacingException {
    var line = Objects.requireNonNull(spec).commandLine();
    var site = options.address(environment, line);
    var file = key.file(environment);
    var own = file.read();
    if (publicOnly) {
      output.good(KeyFormat.json(own, file), List.of(own.publicKey().labelled()));
      return EditorExitCodes.DONE;
    }
    var lines = new ArrayList<String>();
    lines.add("Your key in " + file);
    lines.addAll(KeyFormat.lines(own));
    lines.add("Whoever is to get a key that you vouch for, gives this command:");
    lines.add("  " + KeyFormat.invitation(own, site));
    output.good(KeyFormat.json(own, file), lines);
    return EditorExitCodes.DONE;
  }
}
