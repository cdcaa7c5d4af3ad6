package dk.blogstafet.local.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.relay.validation.Language;
import org.junit.jupiter.api.Test;

class AsyncStartTest {
  @Test
  void reportsAnyErrorInsteadOfWaitingForever() {
    var start =
        AsyncStart.of(
            "mails",
            () -> {
              throw new StackOverflowError("too deep");
            });

    var error = assertThrows(UserFacingException.class, start::get);

    assertEquals("Can't start the mail server: too deep", error.getMessage());
    assertEquals(
        "Kan ikke starte mailserveren: too deep",
        error.sentence(CommandMessages.in(Language.DANISH)));
  }
}
