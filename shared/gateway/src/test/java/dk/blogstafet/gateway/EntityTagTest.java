package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {
  private final EntityTag tag = new EntityTag("a1.r7");

  @Test
  void isQuoted() {
    assertEquals("\"a1.r7\"", tag.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a1.r7\"",
        "W/\"a1.r7\"",
        "*",
        " * ",
        "\"x\", \"a1.r7\"",
        "\"x\",W/\"a1.r7\",\"y,z\"",
        "\"with, comma\" , \"a1.r7\""
      })
  void isFoundInAnIfNoneMatch(String header) {
    assertTrue(tag.isIn(header));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a1.r7", "\"a1.r8\"", "\"a1.r7", "\"xa1.r7\"", "\"*\"", "\"a, a1.r7\""})
  void matchesNoOtherTag(String header) {
    assertFalse(tag.isIn(header));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "quo\"te", "æ"})
  void rejectsWhatATagCannotHold(String opaque) {
    assertThrows(IllegalArgumentException.class, () -> new EntityTag(opaque));
  }
}
