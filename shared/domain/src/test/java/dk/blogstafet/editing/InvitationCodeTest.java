package dk.blogstafet.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationCodeTest {
  private static final InvitationCode CODE = new InvitationCode("0123456789abcdefghjkmnpqrs");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123456789abcdefghjkmnpqrs",
        " 0123-4567-89AB-CDEF-GHJK-MNPQ-RS\n",
        "oi23456789abcdefghjkmnpqrs",
        "Ol23456789abcdefghjkmnpqrs"
      })
  void readsACodeAsPeopleTypeIt(String typed) {
    assertEquals(Optional.of(CODE), InvitationCode.parse(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0123456789abcdefghjkmnpqr", "0123456789abcdefghjkmnpqru", "æøå"})
  void readsNothingElse(String typed) {
    assertEquals(Optional.empty(), InvitationCode.parse(typed));
  }

  @Test
  void createsAnotherCodeEachTime() {
    var random = new SecureRandom();

    assertNotEquals(InvitationCode.create(random), InvitationCode.create(random));
  }

  @Test
  void hidesItsTextFromLogs() {
    assertFalse(CODE.toString().contains(CODE.text()));
    assertFalse(CODE.id().hash().contains(CODE.text()));
  }
}
