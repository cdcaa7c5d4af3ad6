package dk.blogstafet.baton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.relay.DomainSamples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The contract of [Drafts]: no version replaces another than the one that its author saw.
public abstract class DraftsContract {
  private final TurnKey key = new TurnKey(DomainSamples.relayId(), 1);
  private final Draft none = Draft.empty(key, TurnSamples.NOW);

  /// Returns the adapter under test.
  protected abstract Drafts drafts();

  @Test
  void hasNothingOfANewTurn() {
    assertEquals(Optional.empty(), drafts().find(key));
    assertEquals(List.of(), drafts().savePoints(key));
  }

  @Test
  void storesAllOfAText() {
    var draft = none.next(TurnSamples.content("Æbler\n\nog pærer"), TurnSamples.NOW.plusMillis(1));

    assertTrue(drafts().save(none, draft));

    assertEquals(Optional.of(draft), drafts().find(key));
  }

  @Test
  void storesEmptyTextsAndTheLongest() {
    var empty = none.next(DraftContent.EMPTY, TurnSamples.NOW);
    var longest =
        empty.next(
            DraftContent.EMPTY.withText("x".repeat(DraftContent.BYTES)),
            TurnSamples.NOW.plus(Draft.SAVE_POINT));
    var next = longest.next(longest.content(), longest.saved().plus(Draft.SAVE_POINT));

    assertTrue(drafts().save(none, empty));
    assertEquals(Optional.of(empty), drafts().find(key));
    assertTrue(drafts().save(empty, longest));
    assertTrue(drafts().save(longest, next));
    assertEquals(Optional.of(next), drafts().find(key));
    assertEquals(List.of(longest, empty), drafts().savePoints(key));
  }

  @Test
  void rejectsAVersionOverAnother() {
    var first = save(none, "Første", Duration.ofSeconds(1));
    var second = save(first, "Anden", Duration.ofSeconds(1));

    assertFalse(drafts().save(none, next(none, "Anden fane", Duration.ofSeconds(2))));
    assertFalse(drafts().save(first, next(first, "Anden fane", Draft.SAVE_POINT)));

    assertEquals(Optional.of(second), drafts().find(key));
    assertEquals(List.of(), drafts().savePoints(key));
  }

  @Test
  void acceptsARepeatedSave() {
    var first = save(none, "Første", Duration.ofSeconds(1));
    assertTrue(drafts().save(none, first));
    var second = save(first, "Anden", Draft.SAVE_POINT);

    assertTrue(drafts().save(first, second));
    assertEquals(List.of(first), drafts().savePoints(key));
  }

  @Test
  void keepsTheVersionBeforeASavePoint() {
    var first = save(none, "Første", Duration.ofSeconds(1));
    var second = save(first, "Anden", Duration.ofMinutes(4));
    var third = save(second, "Tredje", Duration.ofMinutes(4));
    var fourth = save(third, "Fjerde", Duration.ofMinutes(1));
    var fifth = save(fourth, "Femte", Duration.ofMinutes(5));

    assertEquals(Optional.of(fifth), drafts().find(key));
    assertEquals(List.of(fourth, second), drafts().savePoints(key));
  }

  @Test
  void deletesTheOldestSavePoint() {
    var all = new ArrayList<Draft>();
    var draft = none;
    for (var number = 0; number < Draft.SAVE_POINTS + 3; number++) {
      draft = save(draft, "Tekst " + number, Draft.SAVE_POINT);
      all.add(draft);
    }

    assertEquals(all.subList(2, all.size() - 1).reversed(), drafts().savePoints(key));
  }

  @Test
  void storesOneOfManyConcurrentSaves() throws Exception {
    var first = save(none, "Første", Duration.ofSeconds(1));
    try (var crowd = Executors.newFixedThreadPool(20)) {
      var calls =
          IntStream.range(0, 20)
              .<Callable<Boolean>>mapToObj(
                  it -> () -> drafts().save(first, next(first, "Fane " + it, Draft.SAVE_POINT)))
              .toList();
      var successes = 0;
      for (var call : crowd.invokeAll(calls)) {
        successes += call.get() ? 1 : 0;
      }
      assertEquals(1, successes);
    }
    assertEquals(List.of(first), drafts().savePoints(key));
  }

  private Draft save(Draft seen, String text, Duration later) {
    var then = next(seen, text, later);
    assertTrue(drafts().save(seen, then));
    return then;
  }

  private static Draft next(Draft seen, String text, Duration later) {
    return seen.next(TurnSamples.content(text), seen.saved().plus(later));
  }
}
