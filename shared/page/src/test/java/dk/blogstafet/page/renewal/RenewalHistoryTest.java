package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.Page;
import dk.blogstafet.page.Pages.Mark;
import dk.blogstafet.page.renewal.History.Happening;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happens to two relays, their stores and those who renew them, the pages end as a clean
/// build makes them. `./blogstafet proof` plays many more of the same.
final class RenewalHistoryTest {
  private static final int EACH = 60;

  @ParameterizedTest
  @ValueSource(longs = {0, 100, 200, 300, 400, 500})
  void endsAsACleanBuildWhateverHappens(long first) {
    var played = Histories.play(first, EACH, Histories.FEW, _ -> {});

    assertEquals(List.of(), played.failures());
    assertNoneMissing(played.happenings());
    assertNoneMissing(played.works());
    assertNoneMissing(played.mishaps());
  }

  @Test
  void endsAsACleanBuildWhereManyChangesComeAtOnce() {
    assertEquals(List.of(), Histories.play(1_000, 12, 500, _ -> {}).failures());
  }

  @Test
  void noticesAPageThatDoesNotBelong() {
    var trial = Trial.of(Plan.of(1), new Toll());
    var stray = new Page("stafetten/2019/index.html", "text/html", bytes("Til overs"));

    trial.press.pages.put(stray, new Mark(1, "x"), Optional.empty());

    assertTrue(trial.wrong().orElseThrow().contains("too many [stafetten/2019/index.html]"));
  }

  @Test
  void leavesOnlyTheMovesThatItTakes() {
    var plan = Plan.of(7);

    var smallest = Shrinking.of(plan, RenewalHistoryTest::publishesTwice);

    assertTrue(publishesTwice(plan), plan::told);
    assertEquals(2, smallest.moves().size(), smallest::told);
    assertEquals(0, smallest.posts());
  }

  @Test
  void tellsTheSameStoryOfTheSameSeed() {
    assertEquals(Plan.of(11).told(), Plan.of(11).told());
  }

  private static void assertNoneMissing(Map<String, Long> counts) {
    assertFalse(counts.isEmpty() || counts.containsValue(0L), counts::toString);
  }

  private static boolean publishesTwice(Plan plan) {
    return plan.moves().stream().filter(RenewalHistoryTest::publishes).count() >= 2;
  }

  private static boolean publishes(Move move) {
    return move instanceof Move.Happens(var happening, var _, var _)
        && happening == Happening.PUBLISH;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
