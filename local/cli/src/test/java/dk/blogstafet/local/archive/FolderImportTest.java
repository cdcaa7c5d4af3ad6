package dk.blogstafet.local.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FolderImportTest extends ArchiveFixture {
  @Test
  void storesNothingOnADryRun() throws IOException {
    stock(relay(Language.DANISH, Relay.RelayState.OPEN));
    exported(books, "first");
    Files.writeString(path("first").resolve("ny.md"), manuscript("Ny", "2016-01-01"));

    var outcome =
        new FolderImport(others, others, LATER).run(path("first"), Optional.empty(), true);

    assertEquals(new FolderImportOutcome.Done(RELAY, true, 6, 0, List.of()), outcome);
    assertEquals(Optional.empty(), others.find(RELAY));
  }

  @Test
  void doesNotChangeAPostWithOtherContent() throws IOException {
    stock(relay(Language.DANISH, Relay.RelayState.OPEN));
    exported(books, "first");
    var file = path("first").resolve("2015-02-01-foerst.md");
    Files.writeString(file, Files.readString(file).replace("Om broen", "Om noget andet"));

    var outcome = imported("first", books);

    assertEquals(
        new FolderImportOutcome.Done(RELAY, false, 0, 4, List.of(file.toString())), outcome);
  }

  @Test
  void rejectsALegOfAnotherPost() throws IOException {
    stock(relay(Language.DANISH, Relay.RelayState.OPEN));
    exported(books, "first");
    var file = path("first").resolve("2015-02-01-foerst.md");
    Files.writeString(file, Files.readString(file).replace("slug: foerst", "slug: anden"));

    var outcome = assertInstanceOf(FolderImportOutcome.Invalid.class, imported("first", books));

    assertEquals(List.of(file), outcome.errors().stream().map(it -> it.file()).toList());
  }

  @Test
  void publishesManuscriptsInTheOrderOfTheirDates() throws IOException {
    books.open(relay(Language.DANISH, Relay.RelayState.OPEN));
    var manuscripts = Files.createDirectories(path("manuscripts"));
    Files.writeString(manuscripts.resolve("a.md"), manuscript("Anden", "2016-02-01"));
    Files.writeString(manuscripts.resolve("b.md"), manuscript("Første", "2016-01-01"));

    var outcome = new FolderImport(books, books, LATER).run(manuscripts, Optional.of(RELAY), false);

    assertEquals(new FolderImportOutcome.Done(RELAY, false, 2, 0, List.of()), outcome);
    var found =
        assertInstanceOf(PostLookup.PublishedPost.class, books.find(RELAY, new PostId("foerste")));
    assertEquals(new Leg(1), found.whole().post().leg());
  }

  @Test
  void mailsNoPostOfToday() throws IOException {
    books.open(relay(Language.DANISH, Relay.RelayState.OPEN));
    var manuscripts = Files.createDirectories(path("manuscripts"));
    Files.writeString(manuscripts.resolve("a.md"), manuscript("Ny", "2017-01-01"));

    new FolderImport(books, books, LATER).run(manuscripts, Optional.of(RELAY), false);

    assertFalse(books.find(RELAY).orElseThrow().newest().orElseThrow().mailable());
  }

  @Test
  void reportsFileAndLineOfEveryError() throws IOException {
    books.open(relay(Language.DANISH, Relay.RelayState.OPEN));
    var manuscripts = Files.createDirectories(path("manuscripts"));
    Files.writeString(manuscripts.resolve("a.md"), manuscript("A", "2030-01-01"));
    Files.writeString(manuscripts.resolve("b.md"), "ingenting");

    var outcome = new FolderImport(books, books, LATER).run(manuscripts, Optional.of(RELAY), false);

    var invalid = assertInstanceOf(FolderImportOutcome.Invalid.class, outcome);
    assertEquals(
        Map.of(manuscripts.resolve("a.md"), 3, manuscripts.resolve("b.md"), 1),
        new TreeMap<>(
            invalid.errors().stream()
                .collect(Collectors.toMap(it -> it.file(), it -> it.error().line()))));
  }

  @Test
  void requiresARelayIfNoneIsGiven() throws IOException {
    var manuscripts = Files.createDirectories(path("manuscripts"));
    Files.writeString(manuscripts.resolve("a.md"), manuscript("A", "2016-01-01"));

    var outcome = new FolderImport(books, books, LATER).run(manuscripts, Optional.empty(), false);

    assertInstanceOf(FolderImportOutcome.Invalid.class, outcome);
  }
}
