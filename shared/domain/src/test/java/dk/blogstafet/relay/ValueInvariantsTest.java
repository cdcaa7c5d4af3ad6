package dk.blogstafet.relay;

import static dk.blogstafet.relay.DomainSamples.LEDELSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Invariants of the domain's values.
final class ValueInvariantsTest {
  @ParameterizedTest
  @ValueSource(strings = {"api", "om", "problemer", "nyhedsbrev", "", "Ærø", "a--b", "a/b"})
  void aRelayCannotUseAReservedAddress(String slug) {
    assertThrows(IllegalArgumentException.class, () -> new RelayId(slug));
  }

  @Test
  void aPostCanUseAReservedAddress() {
    assertEquals("om", new PostId("om").slug());
  }

  @Test
  void aCategoryNeedsASlug() {
    assertEquals("velfaerd", new Category("Velfærd").slug());
    assertThrows(IllegalArgumentException.class, () -> new Category("🌉"));
  }

  @Test
  void aRelayKeepsAllElseWithAnotherIntroduction() {
    var relay =
        DomainSamples.relay(new RelayId("broer")).withFeedId(Optional.of("tag:bro.dk,2026:broer"));

    var other = relay.withIntroduction("Om broer", Optional.empty());

    assertEquals("Om broer", other.introduction());
    assertEquals(relay, other.withIntroduction(relay.introduction(), relay.article()));
  }

  @Test
  void aRelayHasNoTwoCategoriesWithOneSlug() {
    var relay = DomainSamples.relay(new RelayId("broer"));
    var twins = List.of(new Category("Øst"), new Category("Oest"));

    assertThrows(IllegalArgumentException.class, () -> withCategories(relay, twins));
    assertThrows(IllegalArgumentException.class, () -> withCategories(relay, List.of()));
  }

  @Test
  void metadataHasALimitedSize() {
    var author = new Author("å".repeat(80), "å".repeat(100), "å".repeat(100), Optional.empty());
    var date = LocalDate.parse("2015-05-11");

    assertThrows(
        IllegalArgumentException.class,
        () -> new PostMetadata("Bro", date, LEDELSE, "Om", Collections.nCopies(8, author)));
  }

  @Test
  void aCorrectionKeepsIdAndLegAndIsTheNextVersion() {
    var before = DomainSamples.post(1, "2015-05-11", LEDELSE);

    var after = DomainSamples.corrected(before, "2016-02-29", LEDELSE).post();

    assertEquals(before.id(), after.id());
    assertEquals(before.post().leg(), after.post().leg());
    assertEquals(2, after.post().version());
    assertEquals(after.post().correction().stream().toList(), after.corrections());
  }

  @Test
  void aPostShowsTheLatestOfItsCorrections() {
    var post =
        DomainSamples.corrected(
            DomainSamples.post(1, "2015-05-11", LEDELSE), "2016-02-29", LEDELSE);
    var other = List.of(DomainSamples.correction("En anden."));
    var latest = post.post().post();

    assertThrows(IllegalArgumentException.class, () -> new Post(latest, PostBody.NONE, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Post(latest, PostBody.NONE, other));
  }

  @Test
  void aPostFitsARowWithItsCorrection() {
    var date = LocalDate.parse("2015-05-11");
    var author = new Author("å".repeat(80), "å".repeat(100), "å".repeat(100), Optional.empty());
    var authors = Collections.nCopies(6, author);
    var longest =
        new PostMetadata("Bro", date, LEDELSE, "x".repeat(3_500 - 3 - 7 - 3_360), authors);
    var post = new PostSummary(new PostId("bro"), new Leg(1), longest, DomainSamples.STORED);

    assertThrows(
        IllegalArgumentException.class,
        () -> post.corrected(longest, DomainSamples.correction("x")));
  }

  @Test
  void aPostIsUpdatedWhenItIsPublishedAndWhenItIsCorrected() {
    var before = DomainSamples.post(1, "2015-05-11", LEDELSE);
    var after = DomainSamples.corrected(before, "2015-05-11", LEDELSE).post();

    assertEquals(Instant.parse("2015-05-10T22:00:00Z"), before.post().updated());
    assertEquals(DomainSamples.STORED.plusSeconds(60), after.post().updated());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-03, 2026-02-03T04:05:06Z",
    "2026-02-02, 2026-02-02T11:00:07Z",
    "2026-07-01, 2026-07-01T10:00:07Z",
    "0950-07-01, 0950-07-01T11:06:39Z"
  })
  void aPostsInstantIsItsPublicationOrNoonOfItsDate(String date, Instant moment) {
    var post = DomainSamples.post(7, date, LEDELSE);
    var later =
        DomainSamples.corrected(post, date, LEDELSE).post().next(DomainSamples.STORED).post();

    assertEquals(moment, post.post().instant());
    assertEquals(moment, later.instant());
  }

  @Test
  void aPostWithALaterVersionOnlyIsPublishedAtNoon() {
    var metadata = DomainSamples.post(7, "2026-02-03", LEDELSE).post().metadata();
    var told = Optional.of(DomainSamples.correction("x"));
    var post =
        new PostSummary(DomainSamples.id(7), new Leg(7), metadata, 2, DomainSamples.STORED, told);

    assertEquals(Instant.parse("2026-02-03T11:00:07Z"), post.instant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://bro.dk/",
        "https://bro.dk?a",
        "bro.dk",
        "mailto:a@bro.dk",
        "ftp://bro.dk",
        "https:///"
      })
  void aSitesHomeHasNoPath(String home) {
    var site = DomainSamples.site("Broen");

    assertThrows(IllegalArgumentException.class, () -> site.at(URI.create(home)));
  }

  @Test
  void anIntroductionHasParagraphs() {
    var relay = DomainSamples.relay(new RelayId("broer"));

    assertEquals(List.of("Om broer.", "Og om dem, der bygger dem."), relay.paragraphs());
  }

  private static Relay withCategories(Relay relay, List<Category> categories) {
    return new Relay(
        relay.id(),
        relay.title(),
        relay.introduction(),
        relay.article(),
        categories,
        relay.language(),
        relay.state());
  }
}
