package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.page.renewal.RebuildCursor.RebuildStage;
import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.RelayId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FullRebuildTest {
  private static final RelayId OURS = new RelayId("stafetten");
  private static final RebuildCursor AT_CATEGORIES =
      RebuildCursor.at("build", RebuildStage.CATEGORIES);

  private final RenewalFixture fixture = new RenewalFixture();

  /// Otherwise a renewal, which continues where the last one stopped, would be stuck forever.
  @Test
  void continuesAfterACategoryThatWasRemoved() {
    new SimulatedRelay(fixture.books, OURS, fixture.clock, 1).addMany(60, 2026);
    var snapshot = fixture.books.find(OURS).orElseThrow();
    var composer =
        new FullRebuild(
            new RepeatableReadPosts(fixture.books, fixture.books, fixture.authors, 0),
            new SiteRenderer(HistorySubjects.site("Mediet")),
            fixture.pages,
            Set.of());
    var seen = new HashSet<RebuildCursor>();

    var next = Optional.of(AT_CATEGORIES.atCategory("droppet"));
    while (next.isPresent() && seen.add(next.get())) {
      next = composer.compose(snapshot, next.get()).next();
    }

    assertEquals(Optional.empty(), next);
  }
}
