package dk.blogstafet.local.importing;

import dk.blogstafet.local.archive.RelayAdditions;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.command.JsonCommand;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.importing.FolderImportSession.CommandResult;
import dk.blogstafet.local.migration.ForeignFormat;
import dk.blogstafet.local.migration.content.BrokenExportException;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.page.renewal.RetryPause;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blogstafet import`: imports a relay page saved as plain text, a folder of manuscripts, or an
/// export of another program.
@Command(
    name = "import",
    exitCodeOnExecutionException = ExitCodes.UNAVAILABLE,
    mixinStandardHelpOptions = true,
    exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:"},
    footer = {
      "  blogstafet import page.txt --dry-run",
      "  blogstafet import manuskripter --relay klimatilpasning-paa-tvaers",
      "  blogstafet import eksport.xml --relay skygge --dry-run",
      "  blogstafet import https://skygge.example/rss.xml --relay skygge --dry-run",
      "  blogstafet import manuskripter --relay skygge --site https://stafet.example"
    })
public final class ImportCommand extends JsonCommand {
  private final RelayStore.RelayStoreOpener opener;
  private final RemoteImport remote;
  private final Clock clock;
  private final boolean isTerminal;

  @Mixin private final ImportSiteOption site = new ImportSiteOption();

  @Mixin private final ForeignOptions foreign = new ForeignOptions();

  @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
  private String source = "";

  private Path file = Path.of("");
  private Path named = Path.of("");

  @Option(names = "--relay", paramLabel = "SLUG")
  private @Nullable String relay;

  @Option(names = "--article", paramLabel = "URL")
  private @Nullable String article;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--data", paramLabel = "${bundle:label.dir}", defaultValue = ".blogstafet")
  private Path data = Path.of(".blogstafet");

  /// @param isTerminal whether to show the progress of a long import
  /// @param remote imports to sites
  public ImportCommand(
      RelayStore.RelayStoreOpener relayStoreOpener,
      Clock clock,
      boolean isTerminal,
      RemoteImport remote,
      CommandMessages commandMessages) {
    super(commandMessages);
    this.opener = relayStoreOpener;
    this.remote = remote;
    this.clock = clock;
    this.isTerminal = isTerminal;
  }

  @Override
  protected int run() throws UserFacingException {
    try (var progress = new ProgressLine(errors(), isTerminal && !isJson(), messages())) {
      return run(new FolderImportSession(opener, clock, dryRun, messages(), progress));
    } catch (TextFile.FileTooLargeException large) {
      throw invalid("file.too-large", large.getFile());
    } catch (IOException unreadable) {
      throw invalid("folder.unreadable", file);
    }
  }

  private int run(FolderImportSession session) throws IOException, UserFacingException {
    var foreignImport = new ForeignImport(session);
    try {
      var found = ImportSource.of(source, RetryPause.real(), this);
      file = found.file();
      named = found.named();
      var format = foreign.format(file, this);
      if (format.isPresent()) {
        return foreign(format.get(), foreignImport);
      }
    } catch (BrokenExportException refused) {
      return print(foreignImport.refused(refused));
    }
    var request = site.request(file, relay, dryRun, isJson());
    if (request.isPresent()) {
      return remote(request.get());
    }
    return print(
        Files.isDirectory(file)
            ? session.run(file, data, wanted(), RelayAdditions.NONE)
            : page(session));
  }

  private int remote(RemoteImport.RemoteImportRequest request) {
    if (article != null) {
      throw invalid("import.article-of-site");
    }
    return remote.run(line(), request);
  }

  private int foreign(ForeignFormat format, ForeignImport importing)
      throws BrokenExportException, UserFacingException {
    var wanted = wanted().orElseThrow(() -> invalid("import.relay-missing"));
    var what = foreign.request(file, named, format, wanted);
    try {
      var upload = site.request(what.folder(), wanted.slug(), dryRun, isJson());
      if (upload.isEmpty()) {
        return print(importing.run(what, data));
      }
      var migrated = importing.read(what, Optional.empty());
      errors().println(importing.sentences(migrated, what));
      return migrated.taken() == 0 ? ExitCodes.REFUSED : remote(upload.get());
    } catch (IOException unreadable) {
      throw invalid("migration.unreadable", file, what.folder());
    }
  }

  /// Returns the relay that is named, of an import that isn't a page.
  private Optional<RelayId> wanted() {
    return ImportOptionsCheck.relay(relay, article, this);
  }

  /// Imports a page, which gives a relay that exists the categories that it lacks.
  private CommandResult page(FolderImportSession session) throws IOException, UserFacingException {
    var link = ImportOptionsCheck.link(article, this);
    return switch (RelayPageParser.parse(ImportSource.read(file, this))) {
      case ParsedPage.Invalid(var errors) -> session.refused(file, errors);
      case ParsedPage.RelayPageContent content -> {
        var id = ImportOptionsCheck.relay(relay, content, this);
        var page = RelayPageReader.read(file, content, id, link);
        var described = page.relay().orElseThrow();
        var additions = new RelayAdditions(described.categories(), described.article());
        yield session.run(page, data, additions);
      }
    };
  }

  private int print(CommandResult result) {
    return result.print(isJson(), out(), errors());
  }
}
