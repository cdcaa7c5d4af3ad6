package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.renewal.SimulatedRelay.RelayEvent;
import dk.blogstafet.relay.rendering.Pages.PageProvenance;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happens to two relays, their stores and their renewals, the pages end like a clean
/// build. `./blogstafet soak` plays many more histories.
final class RenewalHistoryTest {
  private static final int EACH = 60;

  @ParameterizedTest
  @ValueSource(longs = {0, 100})
  void endsAsACleanBuildWhateverHappens(long first) {
    var results = RandomHistories.play(first, EACH, RandomHistories.FEW, _ -> {});

    assertEquals(List.of(), results.failures());
    assertNoneMissing(results.happenings());
    assertNoneMissing(results.works());
    assertNoneMissing(results.mishaps());
  }

  @Test
  void endsAsACleanBuildWhereManyChangesComeAtOnce() {
    assertEquals(List.of(), RandomHistories.play(1_000, 4, 500, _ -> {}).failures());
  }

  @Test
  void noticesAPageThatDoesNotBelong() {
    var simulation = PlanSimulation.of(HistoryPlan.of(1), new OccurrenceCounter());
    var stray = new RenderedPage("stafetten/2019/index.html", "text/html", bytes("Til overs"));

    simulation.fixture.pages.put(stray, new PageProvenance(1, "x"), Optional.empty());

    assertTrue(simulation.wrong().orElseThrow().contains("too many [stafetten/2019/index.html]"));
  }

  @Test
  void keepsOnlyTheStepsNeededToFail() {
    var plan = HistoryPlan.of(7);

    var smallest = PlanShrinker.of(plan, RenewalHistoryTest::publishesTwice);

    assertTrue(publishesTwice(plan), plan::told);
    assertEquals(2, smallest.steps().size(), smallest::told);
    assertEquals(0, smallest.posts());
  }

  @Test
  void createsTheSameHistoryFromTheSameSeed() {
    assertEquals(HistoryPlan.of(11).told(), HistoryPlan.of(11).told());
  }

  private static void assertNoneMissing(Map<String, Long> counts) {
    assertFalse(counts.isEmpty() || counts.containsValue(0L), counts::toString);
  }

  private static boolean publishesTwice(HistoryPlan plan) {
    return plan.steps().stream().filter(RenewalHistoryTest::publishes).count() >= 2;
  }

  private static boolean publishes(PlanStep step) {
    return step instanceof PlanStep.EventStep(var event, var _, var _)
        && event == RelayEvent.PUBLISH;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
