package dk.blogstafet.local.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.local.importing.WatchedRelays;
import dk.blogstafet.relay.Draft;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.MemoryBooks;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Relays in memory with everything an archive has to keep, and folders to keep them in.
abstract class ArchiveBench {
  static final RelayId RELAY = new RelayId("broer");
  static final Clock CLOCK = Clock.fixed(Instant.parse("2016-06-01T12:00:00.123Z"), ZoneOffset.UTC);
  static final Clock LATER = Clock.fixed(Instant.parse("2017-01-01T00:00:00Z"), ZoneOffset.UTC);

  final MemoryBooks books = new MemoryBooks();
  final MemoryBooks others = new MemoryBooks();

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void describesTheSite() {
    books.describe(Revision.NONE, Samples.site("Broer"));
    others.describe(Revision.NONE, Samples.site("Andre"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void exportsTheSameBytesAgainAfterAnImportIntoAnEmptyStore(Language language) throws IOException {
    stock(relay(language, Relay.State.OPEN));
    var first = exported(books, "first");

    var outcome = imported("first", others);

    assertEquals(new FolderOutcome.Finished(RELAY, true, 5, 0, List.of()), outcome);
    assertEquals(first, exported(others, "second"));
    assertEquals(books.find(RELAY).orElseThrow().legs(), others.find(RELAY).orElseThrow().legs());
    assertEquals(
        books.find(RELAY).orElseThrow().counts(), others.find(RELAY).orElseThrow().counts());
    assertEquals(
        books.find(RELAY).orElseThrow().newest(), others.find(RELAY).orElseThrow().newest());
  }

  @Test
  void saysWhatAFileCanNotHoldToTheLetter() throws IOException {
    books.open(relay(Language.DANISH, Relay.State.OPEN));
    var text = "Tekst\n\n";
    publish(new Draft("Titel", "2015-01-01", "Ledelse", "R", List.of(), text, null, null));

    var exported = new Export(books, books).run(RELAY, path("first")).orElseThrow();

    assertEquals(List.of(path("first").resolve("2015-01-01-titel.md")), exported.inexact());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void exportsTheSameBytesAgainAfterAnImportIntoAnEmptyStore(Language language) throws IOException {
    stock(relay(language, Relay.State.OPEN));
    var first = exported(books, "first");

    var outcome = imported("first", others);

    assertEquals(new FolderOutcome.Finished(RELAY, true, 5, 0, List.of()), outcome);
    assertEquals(first, exported(others, "second"));
    assertEquals(books.find(RELAY).orElseThrow().legs(), others.find(RELAY).orElseThrow().legs());
    assertEquals(
        books.find(RELAY).orElseThrow().counts(), others.find(RELAY).orElseThrow().counts());
    assertEquals(
        books.find(RELAY).orElseThrow().newest(), others.find(RELAY).orElseThrow().newest());
  }

  @Test
  void storesNothingOnADryRun() throws IOException {
    stock(relay(Language.DANISH, Relay.State.OPEN));
    exported(books, "first");
    Files.writeString(path("first").resolve("ny.md"), manuscript("Ny", "2016-01-01"));

    var outcome =
        new FolderImport(others, others, LATER).run(path("first"), Optional.empty(), true);

    assertEquals(new FolderOutcome.Finished(RELAY, true, 6, 0, List.of()), outcome);
    assertEquals(Optional.empty(), others.find(RELAY));
  }

  @Test
  void goesOnWhereItBrokeOff() throws IOException {
    stock(relay(Language.DANISH, Relay.State.OPEN));
    var first = exported(books, "first");
    for (var changes = 0; changes < 2; changes++) {
      var failing = new WatchedRelays(others);
      failing.failAfter(changes);
      try {
        new FolderImport(failing, others, LATER).run(path("first"), Optional.empty(), false);
      } catch (IllegalStateException gone) {
        assertEquals("The store is gone", gone.getMessage());
      }
    }

    imported("first", others);

    assertEquals(first, exported(others, "second"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void exportsTheSameBytesAgainAfterAnImportIntoAnEmptyStore(Language language) throws IOException {
    stock(relay(language, Relay.State.OPEN));
    var first = exported(books, "first");

    var outcome = imported("first", others);

    assertEquals(new FolderOutcome.Finished(RELAY, true, 5, 0, List.of()), outcome);
    assertEquals(first, exported(others, "second"));
    assertEquals(books.find(RELAY).orElseThrow().legs(), others.find(RELAY).orElseThrow().legs());
    assertEquals(
        books.find(RELAY).orElseThrow().counts(), others.find(RELAY).orElseThrow().counts());
    assertEquals(
        books.find(RELAY).orElseThrow().newest(), others.find(RELAY).orElseThrow().newest());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void exportsTheSameBytesAgainAfterAnImportIntoAnEmptyStore(Language language) throws IOException {
    stock(relay(language, Relay.State.OPEN));
    var first = exported(books, "first");

    var outcome = imported("first", others);

    assertEquals(new FolderOutcome.Finished(RELAY, true, 5, 0, List.of()), outcome);
    assertEquals(first, exported(others, "second"));
    assertEquals(books.find(RELAY).orElseThrow().legs(), others.find(RELAY).orElseThrow().legs());
    assertEquals(
        books.find(RELAY).orElseThrow().counts(), others.find(RELAY).orElseThrow().counts());
    assertEquals(
        books.find(RELAY).orElseThrow().newest(), others.find(RELAY).orElseThrow().newest());
  }

  Path folder(String name) {
    return folder.resolve(name);
  }
}
