package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.gateway.MailNotification.FailureNotification;
import dk.blogstafet.gateway.MailNotification.NotificationKind;
import dk.blogstafet.gateway.MailNotification.SendNotification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SesNotificationsTest {
  private static final String CONFIRMATION =
      "0102019aabcdef00-00000000-0000-0000-0000-000000000000-000000";
  private static final String ISSUE_MAIL =
      "0110019ad1234567-00000000-0000-0000-0000-000000000000-000000";
  private static final String ROW = "1_7_q7Zk-9A_3cBdEfGhIjKlMnOpQrStUvWxYz012345678";
  private static final MailTags TAGS = new MailTags("klima_2026-W48", ROW);

  @Test
  void tellOfBouncesForGoodAndOfComplaints() throws IOException {
    assertEquals(
        List.of(failure(NotificationKind.BOUNCE, "anna@laeser.example", CONFIRMATION)),
        event("take-feedback"));
    assertEquals(
        List.of(failure(NotificationKind.COMPLAINT, "anna@laeser.example", CONFIRMATION)),
        event("take-feedback-complaint"));
  }

  @Test
  void nameTheIssueOfABounce() throws IOException {
    var bounce =
        new FailureNotification(
            NotificationKind.BOUNCE,
            List.of("anna@laeser.example"),
            ISSUE_MAIL,
            Optional.of(TAGS),
            Optional.empty());

    assertEquals(List.of(bounce), event("take-feedback-bounced-issue"));
    assertEquals(List.of(bounce), all(text("take-feedback-bounced-issue")).failures());
  }

  @Test
  void nameTheTurnOfABounce() throws IOException {
    var bounce =
        new FailureNotification(
            NotificationKind.BOUNCE,
            List.of("anna@laeser.example"),
            CONFIRMATION,
            Optional.empty(),
            Optional.of("klima_1"));

    assertEquals(List.of(bounce), event("take-feedback-bounced-turn"));
  }

  @Test
  void reportThatAMailOfAnIssueWasSent() throws IOException {
    assertEquals(List.of(new SendNotification(ISSUE_MAIL, TAGS)), event("take-feedback-send"));
    assertEquals(List.of(), all(text("take-feedback-send")).failures());
  }

  @Test
  void readTheFormatOfIdentities() throws IOException {
    var event = text("take-feedback-bounced-issue");
    var other = event.replace("eventType", "notificationType");

    assertNotEquals(event, other);
    assertEquals(read(event), read(other));
  }

  @ParameterizedTest
  @MethodSource("oddTags")
  void stopMailOfABounceWithOddTags(String of, String odd) throws IOException {
    var bounce = text("take-feedback-bounced-issue");
    var sent = text("take-feedback-send");

    assertNotEquals(bounce, bounce.replace(of, odd));
    assertEquals(
        List.of(failure(NotificationKind.BOUNCE, "anna@laeser.example", ISSUE_MAIL)),
        read(bounce.replace(of, odd)));
    assertEquals(new SesNotifications(List.of(), 0, 0), all(sent.replace(of, odd)));
  }

  private static Stream<Arguments> oddTags() {
    var row = "[\"" + ROW + "\"]";
    var odd =
        List.of("[]", "[\"1\", \"2\"]", "[\"a b\"]", "[1]", "[[\"1\"]]", "[{}]", "{}", "1", "null");
    return Stream.concat(
        odd.stream().map(it -> Arguments.of(quoted(row), quoted(it))),
        Stream.of(
            Arguments.of(quoted("\"row\""), quoted("\"other\"")),
            Arguments.of(quoted("\"tags\": {"), quoted("\"tags\": [], \"x\": {"))));
  }

  /// Returns JSON as a text within JSON has it.
  private static String quoted(String json) {
    return json.replace("\"", "\\\"");
  }

  @Test
  void ignoreTemporaryProblems() throws IOException {
    assertEquals(List.of(), event("take-feedback-transient"));
  }

  @Test
  void ignoreANotSpamReport() throws IOException {
    var event = text("take-feedback-complaint");

    assertEquals(List.of(), read(event.replace("abuse", "not-spam")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna@laeser.example",
        "{\"Records\":{\"Sns\":\"anna@laeser.example\"}}",
        "[]",
        ""
      })
  void rejectOtherEventsWithoutQuotingThem(String event) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> read(event));

    var said = String.valueOf(refusal.getMessage());
    assertFalse(said.contains("anna"), said);
  }

  @Test
  void useTheRecipientInsteadOfTheReportedAddress() throws IOException {
    assertEquals(
        List.of(failure(NotificationKind.BOUNCE, "Anna+Blog@laeser.example", CONFIRMATION)),
        event("take-feedback-spelling"));
  }

  @Test
  void ignoreTheGreetingOfANewTopic() throws IOException {
    var event = text("take-feedback-greeting");

    assertEquals(new SesNotifications(List.of(), 1, 0), all(event));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna@laeser.example",
        "{",
        "",
        "[1]",
        "42",
        "\\\"text\\\"",
        "{\\\"eventType\\\": tru"
      })
  void countUnknownMessages(String message) throws IOException {
    var other = "{\"Sns\":{\"Message\":\"{\\\"eventType\\\": \\\"Send\\\"}\"}}";
    var event = "{\"Records\":[{\"Sns\":{\"Message\":\"" + message + "\"}}, " + other + "]}";

    assertEquals(new SesNotifications(List.of(), 0, 1), all(event));
  }

  private static FailureNotification failure(NotificationKind kind, String address, String id) {
    return new FailureNotification(kind, List.of(address), id, Optional.empty(), Optional.empty());
  }

  private static List<MailNotification> event(String name) throws IOException {
    return read(text(name));
  }

  private static String text(String name) throws IOException {
    return Files.readString(Path.of("../../events", name + ".json"));
  }

  private static List<MailNotification> read(String event) throws IOException {
    return all(event).notifications();
  }

  private static SesNotifications all(String event) throws IOException {
    return SesNotifications.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
  }
}
