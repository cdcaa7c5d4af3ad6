package dk.blogstafet.local.proofing;

import dk.blogstafet.local.importing.RelayStore;
import dk.blogstafet.local.machine.UserFacingException;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.speech.CommandMessages;
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

  private final RelayStore.RelayStoreOpener opener;
  private final Clock clock;
  private final CommandMessages messages;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private RelayOptions options = new RelayOptions();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The manuscripts.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "Answer with one JSON object.")
  private boolean json;

  /// A command that finds relays behind a door and tells the date by a clock.
  public CheckCommand(
      RelayStore.RelayStoreOpener relayStoreOpener, Clock clock, CommandMessages commandMessages) {
    this.opener = relayStoreOpener;
    this.clock = clock;
    this.messages = commandMessages;
  }

  @Override
  public Integer call() {
    try {
      var proofs = new LinkedHashMap<Path, LintResult>();
      for (var file : files) {
        proofs.put(file, proof(file));
      }
      return say(proofs);
    } catch (RelayOptions.UnusableOptionException unusable) {
      throw new ParameterException(line(), String.valueOf(unusable.getMessage()));
    } catch (UserFacingException userFacingException) {
      line().getErr().println(userFacingException.getMessage());
      return AGAIN;
    }
  }

  private LintResult proof(Path file)
      throws RelayOptions.UnusableOptionException, UserFacingException {
    var bytes = read(file);
    var folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of(""));
    var relay = options.relay(messages, opener, folder, ManuscriptReader.relay(bytes));
    return new ManuscriptLinter(messages, relay, DanishTime.today(clock)).read(bytes, folder);
  }

  private byte[] read(Path file) {
    try {
      return TextFile.read(file);
    } catch (IOException unreadable) {
      throw new ParameterException(line(), messages.text("check.unreadable", file));
    }
  }

  private int say(Map<Path, LintResult> proofs) {
    var isFine = proofs.values().stream().noneMatch(LintResult::hasErrors);
    var words = json ? LintJson.of(proofs) : new LintText(messages).of(proofs);
    (isFine || json ? line().getOut() : line().getErr()).println(words);
    return isFine ? FINE : ERRORS;
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
