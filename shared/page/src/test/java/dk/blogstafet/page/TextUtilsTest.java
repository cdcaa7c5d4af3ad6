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

  @Test
  void summarisesInWholeSentences() {
    assertEquals("Først dette. Så det.", TextUtils.summary("Først dette. Så det.", 20));
    assertEquals("Først dette.", TextUtils.summary("Først dette. Så noget længere.", 20));
    assertEquals("Hvad nu?", TextUtils.summary("Hvad nu? Ingen ved det.", 14));
  }

  @Test
  void summarisesWithoutEndingAtAnAbbreviation() {
    assertEquals("Det er f.eks. Danmark…", TextUtils.summary("Det er f.eks. Danmark som nu", 24));
    assertEquals("Mødet er kl. Otte eller…", TextUtils.summary("Mødet er kl. Otte eller ni", 24));
  }

  @Test
  void summarisesAtAWordIfTheSentenceIsShort() {
    assertEquals("Hvorfor? Fordi en…", TextUtils.summary("Hvorfor? Fordi en ting", 18));
  }
}
