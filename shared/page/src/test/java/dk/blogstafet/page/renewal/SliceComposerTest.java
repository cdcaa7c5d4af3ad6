package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.page.Renderer;
import dk.blogstafet.page.renewal.Cursor.Stage;
import dk.blogstafet.relay.RelayId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SliceComposerTest {
  private static final RelayId OURS = new RelayId("stafetten");
  private static final Cursor AT_CATEGORIES = Cursor.at("build", Stage.CATEGORIES);

  private final Press press = new Press();

  /// Else a renewal, which goes on where the last one stopped, would stand still for good.
  @Test
  void goesOnFromACategoryThatTheRelayHasDroppedMeanwhile() {
    new History(press.books, OURS, press.clock, 1).addMany(60, 2026);
    var snapshot = press.books.find(OURS).orElseThrow();
    var composer =
        new SliceComposer(
            press.books, new Renderer(Subjects.site("Mediet")), press.pages, Set.of());
    var seen = new HashSet<Cursor>();

    var next = Optional.of(AT_CATEGORIES.atCategory("droppet"));
    while (next.isPresent() && seen.add(next.get())) {
      next = composer.compose(snapshot, next.get()).next();
    }

    assertEquals(Optional.empty(), next);
  }
}
