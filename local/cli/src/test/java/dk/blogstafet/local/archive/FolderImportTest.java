package dk.blogstafet.local.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.local.manuscript.ManuscriptFiles;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.change.PostWithdrawer;
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

    var outcome = imported(path("first"), others, Optional.empty(), true);

    assertEquals(done(true, 6, 0), outcome);
    assertEquals(Optional.empty(), others.find(RELAY));
  }

  @Test
  void doesNotChangeAPostWithOtherContent() throws IOException {
    stock(relay(Language.DANISH, Relay.RelayState.OPEN));
    exported(books, "first");
    var file = path("first").resolve("2015-02-01-foerst.md");
    Files.writeString(file, Files.readString(file).replace("Om broen", "Om noget andet"));

    var outcome = assertInstanceOf(FolderImportOutcome.Done.class, imported("first", books));

    assertEquals(4, outcome.alreadyThere());
    var there = new PostId("foerst");
    assertEquals(
        List.of(new ExistingPost(file, 1, "2015-02-01", "Først", there, List.of("teaser"))),
        outcome.changed());
    assertFalse(outcome.isComplete());
  }

  @Test
  void namesAPublishedPostThatWasWithdrawnSince() throws IOException {
    stock(relay(Language.DANISH, Relay.RelayState.OPEN));
    exported(books, "first");
    new PostWithdrawer(books, books, LATER).withdraw(RELAY, new PostId("foerst"), 1, "Forkert");

    var outcome = assertInstanceOf(FolderImportOutcome.Done.class, imported("first", books));

    assertEquals(List.of("Først"), outcome.withdrawn().stream().map(ExistingPost::title).toList());
    assertEquals(List.of(), outcome.changed());
  }

  @Test
  void namesWhatAnExistingRelayKeepsOfItsDescription() throws IOException {
    stock(relay(Language.DANISH, Relay.RelayState.OPEN));
    exported(books, "first");
    var sheet = path("first").resolve(ManuscriptFiles.RELAY_FILE);
    Files.writeString(sheet, Files.readString(sheet).replaceFirst("titel: .*", "titel: Ny"));

    var outcome = assertInstanceOf(FolderImportOutcome.Done.class, imported("first", books));

    assertEquals(List.of("title"), outcome.kept());
    assertEquals(List.of(), outcome.added());
  }

  @Test
  void refusesNewPostsOfAClosedRelayWithOneSentence() throws IOException {
    books.open(relay(Language.DANISH, Relay.RelayState.CLOSED));
    var manuscripts = Files.createDirectories(path("manuscripts"));
    Files.writeString(manuscripts.resolve("a.md"), manuscript("A", "2016-02-01"));
    Files.writeString(manuscripts.resolve("b.md"), manuscript("B", "2016-01-01"));

    var outcome = imported(manuscripts, books, Optional.of(RELAY), false);

    assertEquals(new FolderImportOutcome.NotOpen(RELAY), outcome);
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

    var outcome = imported(manuscripts, books, Optional.of(RELAY), false);

    assertEquals(done(false, 2, 0), outcome);
    var found =
        assertInstanceOf(PostLookup.PublishedPost.class, books.find(RELAY, new PostId("foerste")));
    assertEquals(new Leg(1), found.whole().post().leg());
  }

  @Test
  void mailsNoPostOfToday() throws IOException {
    books.open(relay(Language.DANISH, Relay.RelayState.OPEN));
    var manuscripts = Files.createDirectories(path("manuscripts"));
    Files.writeString(manuscripts.resolve("a.md"), manuscript("Ny", "2017-01-01"));

    imported(manuscripts, books, Optional.of(RELAY), false);

    assertFalse(books.find(RELAY).orElseThrow().newest().orElseThrow().mailable());
  }

  @Test
  void reportsFileAndLineOfEveryError() throws IOException {
    books.open(relay(Language.DANISH, Relay.RelayState.OPEN));
    var manuscripts = Files.createDirectories(path("manuscripts"));
    Files.writeString(manuscripts.resolve("a.md"), manuscript("A", "2030-01-01"));
    Files.writeString(manuscripts.resolve("b.md"), "ingenting");

    var outcome = imported(manuscripts, books, Optional.of(RELAY), false);

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

    var outcome = imported(manuscripts, books, Optional.empty(), false);

    assertInstanceOf(FolderImportOutcome.Invalid.class, outcome);
  }
}
