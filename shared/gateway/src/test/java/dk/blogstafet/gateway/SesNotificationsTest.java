package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SesNotificationsTest {
  @Test
  void tellOfBouncesForGoodAndOfComplaints() throws IOException {
    assertEquals(
        List.of(
            new MailNotification(
                MailNotification.NotificationKind.BOUNCE, List.of("anna@laeser.example"))),
        event("take-feedback"));
    assertEquals(
        List.of(
            new MailNotification(
                MailNotification.NotificationKind.COMPLAINT, List.of("anna@laeser.example"))),
        event("take-feedback-complaint"));
  }

  @Test
  void ignoreTemporaryProblems() throws IOException {
    assertEquals(List.of(), event("take-feedback-transient"));
  }

  @Test
  void ignoreANotSpamReport() throws IOException {
    var event = Files.readString(Path.of("../../events", "take-feedback-complaint.json"));

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
        List.of(
            new MailNotification(
                MailNotification.NotificationKind.BOUNCE, List.of("Anna+Blog@laeser.example"))),
        event("take-feedback-spelling"));
  }

  @Test
  void ignoreTheGreetingOfANewTopic() throws IOException {
    var event = Files.readString(Path.of("../../events", "take-feedback-greeting.json"));

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

  private static List<MailNotification> event(String name) throws IOException {
    return read(Files.readString(Path.of("../../events", name + ".json")));
  }

  private static List<MailNotification> read(String event) throws IOException {
    return all(event).notifications();
  }

  private static SesNotifications all(String event) throws IOException {
    return SesNotifications.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
  }
}
