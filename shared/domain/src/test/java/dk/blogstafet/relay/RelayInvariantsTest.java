package dk.blogstafet.relay;

import static dk.blogstafet.relay.DomainSamples.VELFAERD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.validation.ValidationError;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Invariants of relays, and of the site.
final class RelayInvariantsTest {
  private final Relay relay = DomainSamples.relay(new RelayId("broer"));

  @ParameterizedTest
  @ValueSource(strings = {"", "broer", "https:", "tag:bro dk", "tag:bro.dk,2026:bro\n", "tag:brø"})
  void aFeedsIdIsAnIri(String id) {
    assertThrows(IllegalArgumentException.class, () -> relay.withFeedId(Optional.of(id)));
  }

  @Test
  void aRelayHasCategoriesBySlug() {
    assertEquals(Optional.of(VELFAERD), relay.categoryBySlug("velfaerd"));
    assertEquals(Optional.empty(), relay.categoryBySlug("drift"));
  }

  @Test
  void aSiteHasRelaysById() {
    var relays =
        Stream.of("andre", "broer")
            .map(slug -> RelaySnapshot.opening(DomainSamples.relay(new RelayId(slug))))
            .toList();
    var site = new SiteSnapshot(DomainSamples.site("Broen"), Revision.NONE, relays);

    assertEquals(Optional.of(relays.getLast()), site.relay(relay.id()));
    assertEquals(Optional.empty(), site.relay(new RelayId("ukendt")));
  }

  @Test
  void aSiteReportsAddressesThatEmailsCannotHave() {
    var site = DomainSamples.site("Broen");
    var old =
        new Site(
            site.name(),
            site.publisher(),
            site.responsibleEditor(),
            site.postalAddress(),
            "brev",
            site.contact(),
            site.home(),
            site.language());

    assertEquals(List.of(), site.addressErrors());
    assertEquals(
        List.of(new ValidationError.MalformedValue("sender", ValidationError.ValueFormat.EMAIL)),
        old.addressErrors());
  }

  @Test
  void aRevisionIsAfterEarlierOnes() {
    assertTrue(new Revision(2).isAfter(new Revision(1)));
    assertFalse(new Revision(2).isAfter(new Revision(2)));
    assertFalse(new Revision(1).isAfter(new Revision(2)));
  }

  @Test
  void aPostHasAPathInItsRelay() {
    assertEquals("/broer/indlaeg/bro/", new PostId("bro").path(relay.id()));
  }

  @Test
  void aCorrectionHasTheDateInDenmark() {
    var at = Instant.parse("2026-02-03T23:00:00Z");
    var correction = new Correction(Correction.CorrectionKind.REPLY, at, "Nej.");

    assertEquals(LocalDate.parse("2026-02-04"), correction.date());
  }
}
