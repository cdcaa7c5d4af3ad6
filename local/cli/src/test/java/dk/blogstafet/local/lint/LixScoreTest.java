package dk.blogstafet.local.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LixScoreTest {
  @Test
  void countsWordsSentencesAndLongWords() {
    var lix = LixScore.of(List.of("Træer giver skygge. Skyggen kommer langsomt!", "Hvorfor mon?"));

    assertEquals(Optional.of(new LixScore(8, 3, 3)), lix);
    assertEquals(40, lix.orElseThrow().value());
  }

  @Test
  void endsASentenceWithItsParagraph() {
    assertEquals(2, LixScore.of(List.of("En overskrift", "En tekst")).orElseThrow().sentences());
  }

  @Test
  void doesNotEndASentenceInsideANumber() {
    assertEquals(
        1, LixScore.of(List.of("Den er 3.5 m og koster 1:2 af prisen")).orElseThrow().sentences());
  }

  @Test
  void isNoneOfNoWords() {
    assertEquals(Optional.empty(), LixScore.of(List.of("", "… – !")));
  }

  @ParameterizedTest
  @CsvSource({
    "24, VERY_EASY",
    "25, EASY",
    "34, EASY",
    "35, MEDIUM",
    "44, MEDIUM",
    "45, HARD",
    "54, HARD",
    "55, VERY_HARD"
  })
  void hasBands(int value, LixScore.LixLevel level) {
    assertEquals(level, new LixScore(value, 1, 0).level());
  }
}
