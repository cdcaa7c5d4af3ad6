package dk.blogstafet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextUtilsTest {
  @Test
  void keepsShortTexts() {
    assertEquals("to ord", TextUtils.cut("to ord", 6));
  }

  @Test
  void cutsAtAWordsEnd() {
    assertEquals("to…", TextUtils.cut("to ord", 5));
  }

  @Test
  void cutsAWordThatIsTooLong() {
    assertEquals("spec…", TextUtils.cut("speciallæge", 5));
  }

  @Test
  void cutsNoCharacterInTwo() {
    assertEquals("a…", TextUtils.cut("a\uD83C\uDFC3b", 3));
  }
}
