package dk.blogstafet.local.lint;

import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.command.JsonCommand;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.importing.RelayStore;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.relay.DanishTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `blogstafet check`: finds errors in manuscripts and gives editorial hints. Sends nothing.
@Command(
    name = "check",
    exitCodeOnExecutionException = ExitCodes.UNAVAILABLE,
    mixinStandardHelpOptions = true,
    exitCodeList = {"0:", "1:", "2:", "5:"},
    footer = {
      "  blogstafet check skygge-i-byen.md",
      "  blogstafet check skygge-i-byen.md --categories Drift,Planlægning",
      "  blogstafet check manuskripter/*.md --relay-file stafet.md --json"
    })
public final class CheckCommand extends JsonCommand {
  private final RelayStore.RelayStoreOpener opener;
  private final Clock clock;

  @Mixin private RelayOptions options = new RelayOptions();

  @Parameters(paramLabel = "${bundle:label.file}", arity = "1..*", descriptionKey = "file")
  private List<Path> files = List.of();

  public CheckCommand(
      RelayStore.RelayStoreOpener relayStoreOpener, Clock clock, CommandMessages commandMessages) {
    super(commandMessages);
    this.opener = relayStoreOpener;
    this.clock = clock;
  }

  @Override
  protected int run() throws UserFacingException {
    var results = new LinkedHashMap<Path, LintResult>();
    for (var file : files) {
      results.put(file, check(file));
    }
    var isFine = results.values().stream().noneMatch(LintResult::hasErrors);
    var words = isJson() ? LintJson.of(results) : new LintText(messages()).of(results);
    print(isFine || isJson(), words);
    return isFine ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  private LintResult check(Path file) throws UserFacingException {
    var bytes = read(file);
    var folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of(""));
    var relay = options.relay(this, opener, folder, ManuscriptReader.relay(bytes));
    return new ManuscriptLinter(messages(), relay, DanishTime.today(clock)).read(bytes, folder);
  }

  private byte[] read(Path file) {
    try {
      return TextFile.read(file);
    } catch (IOException unreadable) {
      throw invalid("check.unreadable", file);
    }
  }
}
