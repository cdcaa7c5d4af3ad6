package dk.blogstafet.local.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.manuscript.ManuscriptFiles;
import dk.blogstafet.local.migration.MigrationRun.MigrationRequest;
import dk.blogstafet.local.migration.content.BrokenExportException;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationFileNamesTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void namesFilesOfBothFoldersApart() throws IOException, BrokenExportException {
    var export =
        Files.writeString(
            folder.resolve("feed.json"),
            """
            {"version":"https://jsonfeed.org/version/1.1","items":[
            {"id":"1","title":"Bro!","content_text":"Et.","date_published":"2020-01-02"},
            {"id":"2","title":"Bro?","content_text":"To.","date_published":"2020-01-02","tags":["Ny"]}]}
            """);
    var request =
        new MigrationRequest(
            export,
            ForeignFormat.JSON_FEED,
            new RelayId("vand"),
            Optional.of(relayWithoutRoom()),
            Optional.empty(),
            folder.resolve("ind"));

    var result =
        new MigrationRun(request, CommandMessages.in(Language.DANISH), LocalDate.of(2026, 11, 30))
            .run();

    assertEquals(2, result.toCorrect());
    assertEquals(
        List.of("2020-01-02-bro-2.md", "2020-01-02-bro.md"),
        ManuscriptFiles.in(folder.resolve("ind/left")).stream()
            .map(it -> String.valueOf(it.getFileName()))
            .sorted()
            .toList());
  }

  /// A relay with as many categories as there can be: a post of another one is left.
  private static Relay relayWithoutRoom() {
    return new Relay(
        new RelayId("vand"),
        "Vand",
        "Om vand.",
        Optional.empty(),
        IntStream.range(0, Relay.CATEGORIES).mapToObj(it -> new Category("K" + it)).toList(),
        Language.DANISH,
        Relay.RelayState.OPEN);
  }
}
