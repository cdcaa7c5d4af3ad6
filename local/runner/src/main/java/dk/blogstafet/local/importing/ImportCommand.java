package dk.blogstafet.local.importing;

import dk.blogstafet.local.machine.UserFacingException;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
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
import software.amazon.awssdk.core.exception.SdkException;

/// `blogstafet import`: takes a page kept as plain text, or a folder of manuscripts, into the
/// store.
@Command(
    name = "import",
    description =
        "Imports a relay page that was kept as plain text (UTF-8), or a folder of manuscripts.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:Everything of the page is in the store (or would be).",
      "1:Something broke that should not.",
      "2:The command was given wrongly, or the file can't be opened.",
      "3:The page can't be read or breaks rules: nothing was stored.",
      "4:As 0, but some posts are there with another text, and were left so.",
      "5:The store can't be reached or was changed meanwhile: run it again, it goes on."
    },
    footerHeading = "Examples:%n",
    footer = {
      "  blogstafet import page.txt --dry-run",
      "  blogstafet import manuskripter --relay klimatilpasning-paa-tvaers",
      "  blogstafet import manuskripter --relay skygge --site https://stafet.example"
    })
public final class ImportCommand implements Callable<Integer> {
  static final int DONE = 0;
  static final int REFUSED = 3;
  static final int DIFFERENT = 4;
  static final int AGAIN = 5;

  private final RelayStore.RelayStoreOpener opener;
  private final RemoteImport remote;
  private final Clock clock;
  private final boolean isTerminal;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final ImportSiteOption site = new ImportSiteOption();

  @Parameters(paramLabel = "FILE", description = "The page, or the folder.")
  private Path file = Path.of("");

  @Option(
      names = "--relay",
      paramLabel = "SLUG",
      description = "The relay's name in addresses. Without it, made from the page's title.")
  private @Nullable String relay;

  @Option(
      names = "--article",
      paramLabel = "URL",
      description = "Where the introductory article stands.")
  private @Nullable String article;

  @Option(names = "--dry-run", description = "Say what would happen; store nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Answer with one JSON object.")
  private boolean json;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".blogstafet",
      description = "The data folder (${DEFAULT-VALUE}).")
  private Path data = Path.of(".blogstafet");

  /// A command that works on the store behind this door.
  ///
  /// @param isTerminal whether a person watches, and wants to see how far a long import has come
  /// @param remote imports to sites
  public ImportCommand(
      RelayStore.RelayStoreOpener relayStoreOpener,
      Clock clock,
      boolean isTerminal,
      RemoteImport remote) {
    this.opener = relayStoreOpener;
    this.remote = remote;
    this.clock = clock;
    this.isTerminal = isTerminal;
  }

  @Override
  public Integer call() {
    var elsewhere = site.wish(file, relay, dryRun, json);
    if (elsewhere.isPresent()) {
      return remote(elsewhere.get());
    }
    if (Files.isDirectory(file)) {
      return folder();
    }
    var link = ImportOptionsCheck.link(article, line());
    return switch (RelayPageParser.parse(read())) {
      case ParsedPage.Invalid(var errors) -> end(REFUSED, voice().refused(errors));
      case ParsedPage.RelayPageContent page ->
          run(page, new ImportOptions(ImportOptionsCheck.relay(relay, page, line()), link, dryRun));
    };
  }

  private int remote(RemoteImport.RemoteImportRequest request) {
    if (article != null) {
      throw wrong("--article goes into a relay's description: leave it out with --site.");
    }
    return remote.run(Objects.requireNonNull(spec), request);
  }

  private int folder() {
    if (article != null || (relay != null && !RelayId.isValid(relay))) {
      throw wrong("A folder is imported without --article, and --relay names a relay by its slug.");
    }
    try {
      var wish = Optional.ofNullable(relay).map(RelayId::new);
      var result = new FolderImportSession(opener, clock, dryRun).run(file, data, wish);
      return result.say(json, line().getOut(), line().getErr());
    } catch (TextFile.FileTooLargeException large) {
      throw wrong(large.getMessage() + ": such a file is far shorter.");
    } catch (IOException unreadable) {
      throw wrong(file + " can't be read. Give the name of a folder that you may read.");
    }
  }

  private int run(ParsedPage.RelayPageContent page, ImportOptions options) {
    try (var store = opener.open(data);
        var progress = new ProgressLine(line().getErr(), isTerminal && !json)) {
      var importing = new RelayImport(store.relays(), store.posts(), clock, progress);
      return end(importing.run(page, options), store);
    } catch (UserFacingException userFacingException) {
      return end(AGAIN, voice().unreachable(String.valueOf(userFacingException.getMessage())));
    } catch (SdkException broken) {
      return end(AGAIN, voice().unfinished("The store failed: " + broken.getMessage()));
    }
  }

  private int end(RelayImportOutcome outcome, RelayStore store) {
    return switch (outcome) {
      case RelayImportOutcome.Done(var report) -> {
        var progress =
            dryRun
                ? Optional.<RelayStore.PageProgress>empty()
                : Optional.of(store.show(report.relay()));
        var code = report.isToTheLetter() ? DONE : DIFFERENT;
        yield end(code, voice().finished(report, progress));
      }
      case RelayImportOutcome.Invalid(var errors) -> end(REFUSED, voice().refused(errors));
      case RelayImportOutcome.NotOpen(var closed) -> end(REFUSED, voice().closed(closed));
      case RelayImportOutcome.Conflict(var id, _) ->
          end(AGAIN, voice().unfinished("The relay " + id + " was changed by others meanwhile."));
    };
  }

  private int end(int code, String words) {
    var isGood = code == DONE || code == DIFFERENT;
    (isGood || json ? line().getOut() : line().getErr()).println(words);
    return code;
  }

  private ImportOutput voice() {
    return json ? new ImportJson() : new ImportText(file.toString());
  }

  private byte[] read() {
    try {
      return TextFile.read(file);
    } catch (TextFile.FileTooLargeException large) {
      throw wrong(large.getMessage() + ". Part it into several files.");
    } catch (IOException unreadable) {
      throw wrong(file + " can't be read. Give the name of a text file that you may read.");
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(line(), sentence);
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
