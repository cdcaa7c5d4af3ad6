package dk.blogstafet.local.proofing;

import dk.blogstafet.local.importing.Store;
import dk.blogstafet.local.machine.Trouble;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.speech.Speech;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.relay.DanishTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/// `blogstafet check`: reads manuscripts and says what must and what could be mended. Asks nobody
/// and sends nothing.
@Command(
    name = "check",
    description =
        "Reads manuscripts as the server and an editor will, and names every flaw by line.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:Nothing must be mended; there may be hints.",
      "1:Something must be mended.",
      "2:The command was given wrongly, or a file can't be opened.",
      "5:The data folder can't be opened now: run it again."
    },
    footerHeading = "Examples:%n",
    footer = {
      "  blogstafet check skygge-i-byen.md",
      "  blogstafet check skygge-i-byen.md --categories Drift,Planlægning",
      "  blogstafet check manuskripter/*.md --relay-file stafet.md --json"
    })
public final class CheckCommand implements Callable<Integer> {
  static final int FINE = 0;
  static final int ERRORS = 1;
  static final int AGAIN = 5;

  private final Store.Door door;
  private final Clock clock;
  private final Speech speech;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private RelayOptions options = new RelayOptions();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The manuscripts.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "Answer with one JSON object.")
  private boolean json;

  /// A command that finds relays behind a door and tells the date by a clock.
  public CheckCommand(Store.Door door, Clock clock, Speech speech) {
    this.door = door;
    this.clock = clock;
    this.speech = speech;
  }

  @Override
  public Integer call() {
    try {
      var proofs = new LinkedHashMap<Path, Proof>();
      for (var file : files) {
        proofs.put(file, proof(file));
      }
      return say(proofs);
    } catch (RelayOptions.Unusable unusable) {
      throw new ParameterException(line(), String.valueOf(unusable.getMessage()));
    } catch (Trouble trouble) {
      line().getErr().println(trouble.getMessage());
      return AGAIN;
    }
  }

  private Proof proof(Path file) throws RelayOptions.Unusable, Trouble {
    var bytes = read(file);
    var folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of(""));
    var relay = options.relay(speech, door, folder, ManuscriptReader.relay(bytes));
    return new Proofreader(speech, relay, DanishTime.today(clock)).read(bytes, folder);
  }

  private byte[] read(Path file) {
    try {
      return TextFile.read(file);
    } catch (IOException unreadable) {
      throw new ParameterException(line(), speech.text("check.unreadable", file));
    }
  }

  private int say(Map<Path, Proof> proofs) {
    var isFine = proofs.values().stream().noneMatch(Proof::hasErrors);
    var words = json ? ProofJson.of(proofs) : new ProofText(speech).of(proofs);
    (isFine || json ? line().getOut() : line().getErr()).println(words);
    return isFine ? FINE : ERRORS;
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
