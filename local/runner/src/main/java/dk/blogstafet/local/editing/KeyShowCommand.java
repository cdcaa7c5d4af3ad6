package dk.blogstafet.local.editing;

import dk.blogstafet.local.machine.Trouble;
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
    exitCodeList = {Codes.DONE_LINE, Codes.BROKEN_LINE, Codes.WRONG_LINE, Codes.KEY_LINE})
final class KeyShowCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final KeyOption key = new KeyOption();

  @Option(
      names = "--public",
      description = "Print the public key and nothing else, as for RootEditorKey.")
  private boolean publicOnly;

  KeyShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var voice = Session.voice(surroundings, spec, options.isJson());
    return Session.guard(voice, () -> show(voice));
  }

  private int show(Voice voice) throws Trouble {
    var line = Objects.requireNonNull(spec).commandLine();
    var site = options.address(surroundings, line);
    var file = key.file(surroundings);
    var own = file.read();
    if (publicOnly) {
      voice.good(KeyWords.json(own, file), List.of(own.publicKey().labelled()));
      return Codes.DONE;
    }
    var lines = new ArrayList<String>();
    lines.add("Your key in " + file);
    lines.addAll(KeyWords.lines(own));
    lines.add("Whoever is to get a key that you vouch for, gives this command:");
    lines.add("  " + KeyWords.invitation(own, site));
    voice.good(KeyWords.json(own, file), lines);
    return Codes.DONE;
  }
}
