package dk.blogstafet.local;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.archive.RelayExport;
import dk.blogstafet.local.importing.RelayStore;
import dk.blogstafet.local.machine.UserFacingException;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.SiteSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blogstafet export`: writes relays as folders of files, from which `import` makes them again.
@Command(
    name = "export",
    description =
        "Writes relays as folders of Markdown and JSON that people and programs can read.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:Everything is written.",
      "1:Something broke that should not.",
      "2:The command was given wrongly, a relay isn't there, or the folder can't be written.",
      "4:As 0, but some files are left over from before, or say less than the relay does.",
      "5:The store can't be reached now: run it again."
    },
    footerHeading = "Examples:%n",
    footer = {
      "  blogstafet export backup",
      "  blogstafet export backup --relay klimatilpasning-paa-tvaers --json"
    })
final class ExportCommand implements Callable<Integer> {
  static final int DONE = 0;
  static final int REMARKS = 4;
  static final int AGAIN = 5;

  private final RelayStore.RelayStoreOpener opener;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder that the relays' folders are in.")
  private Path folder = Path.of("");

  @Option(names = "--relay", paramLabel = "SLUG", description = "One relay; without it, all.")
  private @Nullable String relay;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".blogstafet",
      description = "The data folder (${DEFAULT-VALUE}).")
  private Path data = Path.of(".blogstafet");

  @Option(names = "--json", description = "Answer with one JSON object.")
  private boolean json;

  ExportCommand(RelayStore.RelayStoreOpener relayStoreOpener) {
    this.opener = relayStoreOpener;
  }

  @Override
  public Integer call() {
    var exported = new ArrayList<RelayExport.ExportResult>();
    try (var store = opener.open(data)) {
      var export = new RelayExport(store.relays(), store.posts());
      for (var id : wanted(store)) {
        export.run(id, folder).ifPresent(exported::add);
      }
    } catch (UserFacingException userFacingException) {
      line().getErr().println(userFacingException.getMessage());
      return AGAIN;
    } catch (IOException unwritable) {
      throw wrong(folder + " can't be written. Choose another folder.");
    }
    say(exported);
    var isPlain = exported.stream().allMatch(it -> it.stale().isEmpty() && it.inexact().isEmpty());
    return isPlain ? DONE : REMARKS;
  }

  private List<RelayId> wanted(RelayStore store) {
    var all =
        store.relays().siteSnapshot().map(SiteSnapshot::relays).orElse(List.of()).stream()
            .map(RelaySnapshot::id)
            .toList();
    var wanted = all.stream().filter(id -> relay == null || id.slug().equals(relay)).toList();
    if (relay != null && wanted.isEmpty()) {
      throw wrong("There is no relay " + relay + ". Name one of " + all + ", or none for all.");
    }
    return wanted;
  }

  private void say(List<RelayExport.ExportResult> exported) {
    var out = line().getOut();
    if (json) {
      out.println(JsonWriter.object(it -> it.objects("relays", exported, ExportCommand::write)));
      return;
    }
    exported.stream().flatMap(this::sentences).forEach(out::println);
    if (exported.isEmpty()) {
      out.println("There are no relays: nothing was written.");
    }
  }

  private Stream<String> sentences(RelayExport.ExportResult one) {
    var into = folder.resolve(one.relay().slug());
    var posts = one.published() == 1 ? "1 post, " : one.published() + " posts, ";
    var headline = into + ": " + posts + one.withdrawn() + " withdrawn.";
    var stale = one.stale().stream().map(it -> "  " + it + " is no longer published: delete it.");
    var inexact =
        one.inexact().stream()
            .map(it -> "  " + it + " can't hold the text to the letter; relay.json does.");
    return Stream.of(Stream.of(headline), stale, inexact).flatMap(it -> it);
  }

  private static void write(JsonWriter json, RelayExport.ExportResult one) {
    json.text("relay", one.relay().slug());
    json.number("published", one.published());
    json.number("withdrawn", one.withdrawn());
    json.texts("stale", one.stale().stream().map(Path::toString).toList());
    json.texts("inexact", one.inexact().stream().map(Path::toString).toList());
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(line(), sentence);
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
