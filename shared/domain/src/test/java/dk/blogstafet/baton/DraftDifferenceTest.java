package dk.blogstafet.baton;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.baton.DraftDifference.TextChange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DraftDifferenceTest {
  private static final DraftContent SEEN = BatonFixture.content("Et\n\nTo\n\nTre");

  @Test
  void findsNothingInTheSameText() {
    assertEquals(List.of(), DraftDifference.between(SEEN, SEEN));
  }

  @Test
  void findsWhatWasChangedAddedAndDeleted() {
    assertEquals(text("To", "Toere"), changes("Et\n\nToere\n\nTre"));
    assertEquals(text("", "Halvanden"), changes("Et\n\nHalvanden\n\nTo\n\nTre"));
    assertEquals(text("To", ""), changes("Et\n\nTre"));
    assertEquals(text("Et\n\nTo\n\nTre", ""), changes(""));
    assertEquals(text("", "Fire"), changes("Et\n\nTo\n\n\n\nTre\n\nFire"));
  }

  @Test
  void findsEachPlaceByItself() {
    assertEquals(
        List.of(new TextChange("text", "Et", "Nul"), new TextChange("text", "Tre", "Fire")),
        changes("Nul\n\nTo\n\nFire"));
  }

  @Test
  void findsChangedFieldsInTheOrderOfThePage() {
    var then = new DraftContent("Ny", "Drift", "T", "Et\n\nTo\n\nTre", "N", "J", "W", "");

    var fields = DraftDifference.between(SEEN, then).stream().map(TextChange::field).toList();

    assertEquals(
        List.of("title", "category", "teaser", "author", "authorTitle", "workplace", "side"),
        fields);
  }

  @Test
  void comparesTheLongestTexts() {
    var before = SEEN.withText(paragraphs(20_000, "a"));
    var after = SEEN.withText(paragraphs(20_000, "b"));

    assertEquals(1, DraftDifference.between(before, after).size());
  }

  private static String paragraphs(int count, String text) {
    return IntStream.range(0, count).mapToObj(_ -> text).collect(Collectors.joining("\n\n"));
  }

  private static List<TextChange> changes(String then) {
    return DraftDifference.between(SEEN, SEEN.withText(then));
  }

  private static List<TextChange> text(String before, String after) {
    return List.of(new TextChange("text", before, after));
  }
}
