package dk.blogstafet.local.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.importing.RecordingRelays;
import dk.blogstafet.page.feed.FeedIds;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchiveRoundTripTest extends ArchiveFixture {
  @ParameterizedTest
  @EnumSource(Language.class)
  void exportsTheSameBytesAgainAfterAnImportIntoAnEmptyStore(Language language) throws IOException {
    stock(relay(language, Relay.RelayState.OPEN));
    var first = exported(books, "first");

    var outcome = imported("first", others);

    assertEquals(done(true, 5, 0), outcome);
    assertEquals(first, exported(others, "second"));
    assertEquals(books.find(RELAY).orElseThrow().legs(), others.find(RELAY).orElseThrow().legs());
    assertEquals(
        books.find(RELAY).orElseThrow().counts(), others.find(RELAY).orElseThrow().counts());
    assertEquals(
        books.find(RELAY).orElseThrow().newest(), others.find(RELAY).orElseThrow().newest());
  }

  @Test
  void keepsAClosedRelayClosed() throws IOException {
    stock(relay(Language.DANISH, Relay.RelayState.OPEN));
    var seen = books.find(RELAY).orElseThrow();
    books.describe(seen, relay(Language.DANISH, Relay.RelayState.CLOSED));
    var first = exported(books, "first");

    imported("first", others);

    assertEquals(first, exported(others, "second"));
  }

  /// Feeds rendered from an export keep their ids, whatever the site's address is.
  @Test
  void keepsTheIdsOfTheOriginalSite() throws IOException {
    stock(relay(Language.DANISH, Relay.RelayState.OPEN));
    books.describe(Revision.NONE, DomainSamples.site("Broen"));
    others.describe(Revision.NONE, DomainSamples.site("Ny").at(URI.create("https://ny.example")));
    var first = exported(books, "first");

    imported("first", others);

    var relay = others.find(RELAY).orElseThrow().relay();
    assertEquals("https://bro.dk/" + RELAY + "/", FeedIds.of(DomainSamples.site("Ny"), relay));
    assertEquals(first, exported(others, "second"));
  }

  @Test
  void keepsThePublicationDateOfACorrectedPost() throws IOException {
    stock(relay(Language.DANISH, Relay.RelayState.OPEN));
    exported(books, "first");

    imported("first", others);

    for (var slug : List.of("foerst", "sidst", "midt", "andetsteds")) {
      var was = (PostLookup.PublishedPost) books.find(RELAY, new PostId(slug));
      var is = (PostLookup.PublishedPost) others.find(RELAY, new PostId(slug));
      assertTrue(was.whole().post().published().isPresent(), slug);
      assertEquals(was.whole().post().instant(), is.whole().post().instant(), slug);
    }
  }

  @Test
  void keepsLegsNamesCorrectionsAndWithdrawals() throws IOException {
    stock(relay(Language.DANISH, Relay.RelayState.OPEN));
    exported(books, "first");

    imported("first", others);

    for (var slug : List.of("foerst", "sidst", "midt", "andetsteds", "vaek")) {
      var post = new PostId(slug);
      assertEquals(books.find(RELAY, post), others.find(RELAY, post), slug);
    }
    assertInstanceOf(PostLookup.WithdrawnPost.class, others.find(RELAY, new PostId("vaek")));
  }

  @Test
  void recognisesPostsThatExist() throws IOException {
    stock(relay(Language.DANISH, Relay.RelayState.OPEN));
    exported(books, "first");

    assertEquals(done(false, 0, 5), imported("first", books));
  }

  @Test
  void resumesAnInterruptedImport() throws IOException {
    stock(relay(Language.DANISH, Relay.RelayState.OPEN));
    var first = exported(books, "first");
    for (var changes = 0; changes < 2; changes++) {
      var failing = new RecordingRelays(others);
      failing.failAfter(changes);
      try {
        run(failing);
      } catch (IllegalStateException gone) {
        assertEquals("The store is gone", gone.getMessage());
      }
    }

    imported("first", others);

    assertEquals(first, exported(others, "second"));
  }

  @Test
  void rendersThePagesOnceAfterTheLastBatch() throws IOException {
    stock(relay(Language.DANISH, Relay.RelayState.OPEN));
    exported(books, "first");
    var watched = new RecordingRelays(others);

    run(watched);

    assertEquals(List.of(RenewalHint.MORE_TO_COME, RenewalHint.DONE), watched.hints());
  }

  private void run(RecordingRelays into) throws IOException {
    var folder = ManuscriptFolder.read(path("first"));
    importing(into, others).run(folder, Optional.empty(), RelayAdditions.NONE, false);
  }
}
