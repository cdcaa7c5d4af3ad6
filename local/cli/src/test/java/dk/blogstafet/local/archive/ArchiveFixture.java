package dk.blogstafet.local.archive;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.change.CorrectionDraft;
import dk.blogstafet.relay.change.PostCorrector;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PostDraft.AuthorDraft;
import dk.blogstafet.relay.change.PostWithdrawer;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;

/// Relays in memory with everything that an archive has to keep, and folders for them.
abstract class ArchiveFixture {
  static final RelayId RELAY = new RelayId("broer");
  static final Clock CLOCK = Clock.fixed(Instant.parse("2016-06-01T12:00:00.123Z"), ZoneOffset.UTC);
  static final Clock LATER = Clock.fixed(Instant.parse("2017-01-01T00:00:00Z"), ZoneOffset.UTC);

  final MemoryRelayStore books = new MemoryRelayStore();
  final MemoryRelayStore others = new MemoryRelayStore();

  @TempDir private Path folder = Path.of("");

  /// Adds a relay with a post out of order, a correction, a link, a post with only a teaser and a
  /// withdrawn post.
  void stock(Relay relay) {
    books.open(relay);
    var authors =
        List.of(
            new AuthorDraft("Åse Bro", null, "Broværket", "researcher"),
            new AuthorDraft(
                "Bo",
                "smed",
                null,
                null,
                "Smeder; og skriver.",
                "https://bo.dk/a;b",
                "0000-0002-1825-0097",
                PictureName.parse("0123456789abcdef0123456789abcdef-900x1200.jpg")
                    .orElseThrow()
                    .path(relay.id())));
    var text = "## Overskrift\n\n- et\n- to\n\n    kode\n\nSlut: *her*.";
    publish(
        new PostDraft("Først", "2015-02-01", "Ledelse", "Om broen", authors, text, null, null)
            .withBecause("han kender: broen"));
    publish(
        new PostDraft("Sidst", "2016-02-01", "Velfærd", "# Teaser", List.of(), null, null, null));
    publish(new PostDraft("Midt", "2015-01-01", "Ledelse", "- R", List.of(), text, null, "midt"));
    var link = "https://bro.dk/x";
    publish(
        new PostDraft("Andetsteds", "2015-03-01", "Ledelse", "R", List.of(), null, link, null)
            .withOldAddresses(List.of("https://gammel.example/andet/", "/?p=123")));
    publish(
        new PostDraft("Væk", "2016-05-01", "Velfærd", "R", authors, "---\n\nT", null, null)
            .withOldAddresses(List.of("/vaek: 1")));
    var corrected =
        new PostDraft("Midt", "2015-01-02", "Ledelse", "Ny", List.of(), "Ny", null, null);
    var told = new CorrectionDraft("clarification", "Nu ved åen; \"ja\".");
    new PostCorrector(books, books, CLOCK).correct(RELAY, new PostId("midt"), 1, corrected, told);
    new PostWithdrawer(books, books, CLOCK).withdraw(RELAY, new PostId("vaek"), 1, "Efter ønske");
  }

  void publish(PostDraft draft) {
    new Publisher(books, books, CLOCK).publish(RELAY, draft);
  }

  static Relay relay(Language language, Relay.RelayState state) {
    var sample = DomainSamples.relay(RELAY);
    return new Relay(
        RELAY,
        sample.title(),
        sample.introduction(),
        sample.article(),
        sample.categories(),
        language,
        state);
  }

  static String manuscript(String title, String date) {
    var fields = "\nkategori: Ledelse\nresumé: R\n---\n\nTekst\n";
    return "---\ntitel: " + title + "\ndato: " + date + fields;
  }

  Path folder(String name) {
    return folder.resolve(name);
  }

  /// Returns the relay's folder in an export's, or a folder that does not exist.
  Path path(String name) {
    var inside = folder(name).resolve(RELAY.slug());
    return Files.exists(inside) ? inside : folder(name);
  }

  FolderImportOutcome imported(String name, MemoryRelayStore into) throws IOException {
    return imported(path(name), into, Optional.empty(), false);
  }

  /// Imports a folder.
  static FolderImportOutcome imported(
      Path folder, MemoryRelayStore into, Optional<RelayId> relay, boolean dryRun)
      throws IOException {
    return importing(into, into)
        .run(ManuscriptFolder.read(folder), relay, RelayAdditions.NONE, dryRun);
  }

  static FolderImport importing(Relays relays, MemoryRelayStore posts) {
    return new FolderImport(relays, posts, LATER, ImportProgress.NONE);
  }

  /// Returns the outcome of an import that changes nothing which exists.
  static FolderImportOutcome.Done done(boolean opened, int imported, int alreadyThere) {
    var added =
        opened ? relay(Language.DANISH, Relay.RelayState.OPEN).categories() : List.<Category>of();
    return new FolderImportOutcome.Done(
        RELAY, opened, imported, alreadyThere, List.of(), List.of(), added, List.of());
  }

  /// Returns all files of an export by their names.
  Map<String, String> exported(MemoryRelayStore from, String name) throws IOException {
    assertTrue(new RelayExport(from, from).run(RELAY, folder(name)).isPresent());
    var files = new TreeMap<String, String>();
    try (var list = Files.list(path(name))) {
      for (var file : list.toList()) {
        files.put(path(name).relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
