package dk.blogstafet.local;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.archive.ExportFormat;
import dk.blogstafet.local.archive.ExportLoss;
import dk.blogstafet.local.archive.PictureFolder;
import dk.blogstafet.local.archive.RelayExport;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.command.JsonCommand;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.importing.RelayStore;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.SiteSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blogstafet export`: writes relays as folders of files, which `import` reads.
@Command(
    name = "export",
    exitCodeOnExecutionException = ExitCodes.UNAVAILABLE,
    mixinStandardHelpOptions = true,
    exitCodeList = {"0:", "1:", "2:", "4:", "5:"},
    footer = {
      "  blogstafet export backup",
      "  blogstafet export backup --relay klimatilpasning-paa-tvaers --json",
      "  blogstafet export flytning --relay klimatilpasning-paa-tvaers --format wxr"
    })
final class ExportCommand extends JsonCommand {
  private final RelayStore.RelayStoreOpener opener;

  @Parameters(paramLabel = "${bundle:label.dir}", descriptionKey = "dir")
  private Path folder = Path.of("");

  @Option(names = "--relay", paramLabel = "SLUG")
  private @Nullable String relay;

  @Option(names = "--format", paramLabel = "${bundle:label.name}", defaultValue = "manuscripts")
  private String format = "manuscripts";

  @Option(names = "--data", paramLabel = "${bundle:label.dir}", defaultValue = ".blogstafet")
  private Path data = Path.of(".blogstafet");

  ExportCommand(RelayStore.RelayStoreOpener relayStoreOpener, CommandMessages commandMessages) {
    super(commandMessages);
    this.opener = relayStoreOpener;
  }

  @Override
  protected int run() throws UserFacingException {
    var exported = new ArrayList<WrittenRelay>();
    var form =
        ExportFormat.of(format)
            .orElseThrow(
                () -> invalid("export.format", format, String.join(", ", ExportFormat.labels())));
    try (var store = opener.open(data)) {
      var export = new RelayExport(store.relays(), store.posts());
      for (var id : wanted(store)) {
        var result = export.run(id, folder, form);
        if (result.isPresent()) {
          exported.add(new WrittenRelay(result.get(), missing(store, result.get(), form)));
        }
      }
    } catch (IOException unwritable) {
      throw invalid("folder.unwritable", folder);
    }
    print(exported);
    var isComplete = exported.stream().allMatch(WrittenRelay::isComplete);
    return isComplete ? ExitCodes.DONE : ExitCodes.CONFLICT;
  }

  /// Writes a relay's pictures, and returns those that posts name and the store doesn't have.
  private List<String> missing(RelayStore store, RelayExport.ExportResult result, ExportFormat form)
      throws IOException {
    var pictures = store.pictures();
    return pictures.isPresent()
        ? PictureFolder.write(pictures.get(), result, folder.resolve(result.relay().slug()), form)
        : List.of();
  }

  /// A relay's files.
  ///
  /// @param missing the paths of pictures that posts name and the store doesn't have
  private record WrittenRelay(RelayExport.ExportResult result, List<String> missing) {
    boolean isComplete() {
      return result.isComplete() && missing.isEmpty();
    }
  }

  private List<RelayId> wanted(RelayStore store) {
    var all =
        store.relays().siteSnapshot().map(SiteSnapshot::relays).orElse(List.of()).stream()
            .map(RelaySnapshot::id)
            .toList();
    var wanted = all.stream().filter(id -> relay == null || id.slug().equals(relay)).toList();
    if (relay != null && wanted.isEmpty()) {
      throw invalid("relay.not-one-of", relay, known(all), all.size());
    }
    return wanted;
  }

  private static String known(List<RelayId> all) {
    return all.stream().map(RelayId::slug).collect(Collectors.joining(", "));
  }

  private void print(List<WrittenRelay> exported) {
    if (isJson()) {
      out().println(JsonWriter.object(it -> it.objects("relays", exported, ExportCommand::write)));
      return;
    }
    exported.stream().flatMap(this::sentences).forEach(out()::println);
    if (exported.isEmpty()) {
      out().println(text("export.none"));
    }
  }

  private Stream<String> sentences(WrittenRelay written) {
    var one = written.result();
    var into = folder.resolve(one.relay().slug());
    var headline = text("export.done", into, one.published(), one.withdrawn());
    var stale = one.stale().stream().map(it -> "  " + text("export.stale", it));
    var inexact = one.inexact().stream().map(it -> "  " + text("export.inexact", it));
    var losses = one.losses().stream().map(it -> "  " + text(it.kind().key(), it.count()));
    var missing = written.missing().stream().map(it -> "  " + text("export.missing", it));
    return Stream.of(Stream.of(headline), stale, inexact, losses, missing).flatMap(it -> it);
  }

  private static void write(JsonWriter json, ExportLoss loss) {
    json.text("kind", loss.kind().name().toLowerCase(Locale.ROOT));
    json.number("count", loss.count());
  }

  private static void write(JsonWriter json, WrittenRelay written) {
    var one = written.result();
    json.text("relay", one.relay().slug());
    json.number("published", one.published());
    json.number("withdrawn", one.withdrawn());
    json.texts("stale", one.stale().stream().map(Path::toString).toList());
    json.texts("inexact", one.inexact().stream().map(Path::toString).toList());
    json.objects("losses", one.losses(), ExportCommand::write);
    json.texts("missingPictures", written.missing());
  }
}
