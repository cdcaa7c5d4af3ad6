package dk.blogstafet.relay;

import static dk.blogstafet.relay.Samples.LEDELSE;
import static dk.blogstafet.relay.Samples.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every adapter of [Relays] keeps of the site.
public abstract class SiteContract extends BooksContract {
  @Test
  void describesTheSiteAndCountsHowOften() {
    describe(Samples.site("Broen"));
    var before = relays().medium().orElseThrow();

    describe(Samples.site("Broen over Ærø 🌉"));

    var after = relays().medium().orElseThrow();
    assertEquals(Samples.site("Broen"), before.site());
    assertEquals(Samples.site("Broen over Ærø 🌉"), after.site());
    assertEquals(before.revision().next(), after.revision());
  }

  @Test
  void remembersWhereTheSiteFirstWas() {
    var moved = Samples.site("Broen").at(URI.create("https://ny.example"));

    describe(moved);

    assertEquals(moved, relays().medium().orElseThrow().site());
  }

  @Test
  void describesNoSiteThatSomeoneElseHasDescribedMeanwhile() {
    describe(Samples.site("Broen"));
    var seen = relays().medium().orElseThrow().revision();
    describe(Samples.site("Broen over åen"));

    var late = relays().describe(seen, Samples.site("Broen over Ærø"));
    var first = relays().describe(Revision.NONE, Samples.site("Broen over Ærø"));

    assertFalse(late);
    assertFalse(first);
    var medium = relays().medium().orElseThrow();
    assertEquals(Samples.site("Broen over åen"), medium.site());
    assertEquals(seen.next(), medium.revision());
  }

  @Test
  void showsTheSiteWithAllRelaysInOrder() {
    describe(Samples.site("Broen"));
    var standing = record(open(), new Step.Add(post(1, "2015-05-11", LEDELSE)));

    var medium = relays().medium().orElseThrow();

    var slugs = medium.relays().stream().map(relay -> relay.id().slug()).toList();
    assertEquals(slugs.stream().sorted().toList(), slugs);
    assertEquals(Optional.of(standing), medium.relay(id));
  }
}
