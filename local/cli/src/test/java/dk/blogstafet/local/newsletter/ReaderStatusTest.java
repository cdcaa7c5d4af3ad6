package dk.blogstafet.local.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.newsletter.lists.SubscriberListDefaults;
import dk.blogstafet.newsletter.lists.SubscriberListReader;
import dk.blogstafet.newsletter.lists.SubscriberListReader.SubscriberListContent;
import dk.blogstafet.relay.validation.Language;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderStatusTest {
  private static final String LISTMONK =
      """
      uuid,email,name,attributes,status,created_at,updated_at
      5f,bo@laeser.example,Bo,"{""by"":""Ribe""}",enabled,2021-06-30T22:30:00.123456Z,2021-07-01T10:00:00Z
      6f,ida@laeser.example,Ida,{},blocklisted,2021-06-30T22:30:00Z,2021-07-01T10:00:00Z
      """;

  @Test
  void refusesTheGlobalStatusOfListmonk() {
    var content = read(LISTMONK, Optional.of("2024-01-02"), false);

    var sentence = content.errors().getFirst().sentence();
    assertEquals(1, content.errors().size());
    assertTrue(sentence.contains("subscription_status=confirmed"), sentence);
    assertTrue(sentence.contains("--all-confirmed"), sentence);
    assertEquals(List.of(), content.rows());
  }

  @Test
  void doesNotTakeTheDayOnWhichListmonkCreatedAReaderForConsent() {
    var undated = read(LISTMONK, Optional.empty(), true);
    var dated = read(LISTMONK, Optional.of("2024-01-02"), true);

    assertTrue(undated.errors().getFirst().sentence().contains("--consented"));
    assertEquals(
        List.of(LocalDate.of(2024, 1, 2)),
        dated.rows().stream().map(it -> it.subscriber().consented()).toList());
    assertEquals(Map.of("blocklisted", 1), dated.left());
  }

  @Test
  void refusesAListWithoutAStatus() {
    var list = "Email,Name,Created At\nbo@laeser.example,Bo,2023-02-03\n";

    var content = read(list, Optional.empty(), false);

    assertEquals(List.of(), content.rows());
    assertTrue(content.errors().getFirst().sentence().contains("--all-confirmed"));
    assertEquals(1, read(list, Optional.empty(), true).rows().size());
  }

  @ParameterizedTest
  @CsvSource({
    "unsubscribed, x, x",
    "unsubscribed, 2024-01-01, unsubscribed",
    "Unsubscribed, TRUE, unsubscribed",
    "disabled, måske, måske",
    "email_disabled, on, on",
    "status, enabled, enabled",
    "status, ukendt, ukendt",
    "subscribed, false, subscribed",
    "subscribed, 0, subscribed",
    "confirmed, '', confirmed",
    "active, no, active",
    "Email Status, bounced, bounced",
    "state, pending, pending",
  })
  void leavesReadersWithAnyWordThatIsNotAYes(String column, String value, String word) {
    for (var allConfirmed : List.of(true, false)) {
      var content =
          read(
              "email,%s\nbo@laeser.example,%s\n".formatted(column, value),
              Optional.of("2024-01-02"),
              allConfirmed && !value.equals("enabled"));

      assertEquals(List.of(), content.errors());
      assertEquals(Map.of(word, 1), content.left());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "unsubscribed, ''",
    "unsubscribed, nej",
    "disabled, 0",
    "email_disabled, False",
    "subscribed, 1",
    "confirmed, ja",
    "active, Yes",
    "Email Status, active",
    "state, subscribed",
  })
  void takesReadersWithAYes(String column, String value) {
    var list = "email,%s\nbo@laeser.example,%s\n".formatted(column, value);

    assertEquals(1, read(list, Optional.of("2024-01-02"), false).rows().size());
  }

  @Test
  void leavesAReaderWhoseLineEndsBeforeTheStatus() {
    var list = "email,status\nbo@laeser.example\n";

    assertEquals(Map.of("status", 1), read(list, Optional.of("2024-01-02"), false).left());
  }

  private static SubscriberListContent read(
      String list, Optional<String> consented, boolean allConfirmed) {
    return SubscriberListReader.read(
        list.getBytes(StandardCharsets.UTF_8),
        new CommandListSentences(CommandMessages.in(Language.ENGLISH)),
        LocalDate.of(2026, 11, 30),
        new SubscriberListDefaults(
            Optional.of("each"), Optional.of("Formularen"), consented, allConfirmed));
  }
}
