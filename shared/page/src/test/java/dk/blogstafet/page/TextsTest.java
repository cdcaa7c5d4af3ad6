package dk.blogstafet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextsTest {
  @Test
  void leavesShortTextsAlone() {
    assertEquals("to ord", Texts.cut("to ord", 6));
  }

  @Test
  void cutsAtAWordsEnd() {
    assertEquals("to…", Texts.cut("to ord", 5));
  }

  @Test
  void cutsAWordThatIsTooLong() {
    assertEquals("spec…", Texts.cut("speciallæge", 5));
  }

  @Test
  void cutsNoCharacterInTwo() {
    assertEquals("a…", Texts.cut("a\uD83C\uDFC3b", 3));
  }
}
