package dk.blogstafet.relay;

import static dk.blogstafet.relay.DomainSamples.LEDELSE;
import static dk.blogstafet.relay.DomainSamples.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The contract of [Relays] for the site.
public abstract class SiteContract extends RelayStoreContract {
  @Test
  void describesTheSiteAndCountsRevisions() {
    describe(DomainSamples.site("Broen"));
    var before = relays().siteSnapshot().orElseThrow();

    describe(DomainSamples.site("Broen over Ærø 🌉"));

    var after = relays().siteSnapshot().orElseThrow();
    assertEquals(DomainSamples.site("Broen"), before.site());
    assertEquals(DomainSamples.site("Broen over Ærø 🌉"), after.site());
    assertEquals(before.revision().next(), after.revision());
  }

  @Test
  void keepsTheSitesFirstAddress() {
    var moved = DomainSamples.site("Broen").at(URI.create("https://ny.example"));

    describe(moved);

    assertEquals(moved, relays().siteSnapshot().orElseThrow().site());
  }

  @Test
  void rejectsADescriptionAfterAConcurrentChange() {
    describe(DomainSamples.site("Broen"));
    var seen = relays().siteSnapshot().orElseThrow().revision();
    describe(DomainSamples.site("Broen over åen"));

    var late = relays().describe(seen, DomainSamples.site("Broen over Ærø"));
    var first = relays().describe(Revision.NONE, DomainSamples.site("Broen over Ærø"));

    assertFalse(late);
    assertFalse(first);
    var siteSnapshot = relays().siteSnapshot().orElseThrow();
    assertEquals(DomainSamples.site("Broen over åen"), siteSnapshot.site());
    assertEquals(seen.next(), siteSnapshot.revision());
  }

  @Test
  void returnsTheSiteWithAllRelaysInOrder() {
    describe(DomainSamples.site("Broen"));
    var snapshot = record(open(), new PostChange.Add(post(1, "2015-05-11", LEDELSE)));

    var siteSnapshot = relays().siteSnapshot().orElseThrow();

    var slugs = siteSnapshot.relays().stream().map(relay -> relay.id().slug()).toList();
    assertEquals(slugs.stream().sorted().toList(), slugs);
    assertEquals(Optional.of(snapshot), siteSnapshot.relay(id));
  }
}
