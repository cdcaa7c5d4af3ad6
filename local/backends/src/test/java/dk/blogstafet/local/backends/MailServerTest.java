package dk.blogstafet.local.backends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sesv2.model.Attachment;
import software.amazon.awssdk.services.sesv2.model.AttachmentContentTransferEncoding;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

final class MailServerTest {
  private static final String READER = "aase@laeser.example";

  @TempDir private Path temporary;
  private Path folder;
  private MailServer server;
  private MailClient client;

  @BeforeEach
  void start() throws IOException {
    folder = temporary.resolve("mail");
    server = MailServer.in(folder, 0);
    client = MailClient.of(server);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void storesWhatWasSent() throws IOException {
    var id = client.send(READER, "Ærø 🌳", "<p>Kære læser</p>");

    var mail = server.mails().getFirst();
    assertEquals(id, mail.id());
    assertEquals(
        new StoredMail.MailSender("Blogstafet", "nyhedsbrev@stafet.example"), mail.sender());
    assertEquals(List.of(READER), mail.to());
    assertEquals("Ærø 🌳", mail.subject());
    assertEquals("Kære læser", mail.text());
    assertEquals("<p>Kære læser</p>", mail.html());
    assertEquals(Map.of("X-Test", "1"), mail.headers());
    assertFalse(mail.toString().contains("aase"));
  }

  @Test
  void keepsMailsAfterARestartNewestFirst() throws IOException {
    var first = client.send(READER, "1", "");
    var second = client.send(READER, "2", "");
    var unfinished = Files.createFile(folder.resolve("x.json.unfinished"));
    server.close();

    try (var again = MailServer.in(folder, 0);
        var other = MailClient.of(again)) {
      var third = other.send(READER, "3", "");

      assertEquals(
          List.of(third, second, first), again.mails().stream().map(StoredMail::id).toList());
      assertFalse(Files.exists(unfinished));
    }
  }

  @Test
  void restrictsItsFilesToTheOwner() throws IOException {
    var id = client.send("bounce@simulator.amazonses.com", "Emne", "");

    assertEquals("rwx------", permissions(folder));
    assertEquals("rw-------", permissions(folder.resolve(id + ".json")));
    assertEquals("rw-------", permissions(folder.resolve(id + ".feedback.json")));
  }

  @Test
  void keepsTheNewestOnly() throws IOException {
    var id = client.send("success@simulator.amazonses.com", "Gammel", "");
    var whole = Files.readString(folder.resolve(id + ".json"));
    for (var i : IntStream.range(0, MailFolder.MOST).toArray()) {
      Files.writeString(folder.resolve("%016x-%016x.json".formatted(i, i)), whole);
    }
    stop();
    start();

    client.send(READER, "Ny", "");

    var mails = server.mails();
    assertEquals(MailFolder.MOST, mails.size());
    assertEquals(
        List.of("Ny", "Gammel"), mails.stream().limit(2).map(StoredMail::subject).toList());
    assertFalse(Files.exists(folder.resolve("%016x-%016x.json".formatted(1, 1))));
    assertTrue(Files.exists(folder.resolve("%016x-%016x.json".formatted(2, 2))));
  }

  @ParameterizedTest
  @CsvSource({
    "bounce, Bounce, /bounce/bouncedRecipients/0/emailAddress",
    "bounce+label, Bounce, /bounce/bouncedRecipients/0/emailAddress",
    "complaint, Complaint, /complaint/complainedRecipients/0/emailAddress",
    "success, Delivery, /delivery/recipients/0"
  })
  void playsWhatMailboxesCanDo(String role, String type, String recipient) throws IOException {
    var address = role + "@simulator.amazonses.com";
    var id = client.send(address, "Emne", "");

    var notification = json(folder.resolve(id + ".feedback.json"));

    assertEquals(type, notification.path("eventType").asText());
    assertEquals(address, notification.at(recipient).asText());
    assertEquals(id, notification.at("/mail/messageId").asText());
    assertEquals(address, notification.at("/mail/destination/0").asText());
  }

  @Test
  void storesAndShowsAttachments() throws Exception {
    var id =
        client.ses().sendEmail(attaching("text/calendar", "BEGIN:VCALENDAR\r\n<Æ>")).messageId();

    var file = new StoredMail.StoredAttachment("a.ics", "text/calendar", "BEGIN:VCALENDAR\r\n<Æ>");
    assertEquals(List.of(file), server.mails().getFirst().attachments());
    var page = client.get("/m/" + id).body();
    assertTrue(page.contains("<h2>a.ics</h2>") && page.contains("&lt;Æ&gt;"), page);
  }

  @ParameterizedTest
  @CsvSource({"text/cal endar, x", "text/calendar, ''", "text/calendar; charset=utf-8, x"})
  void rejectsInvalidAttachments(String type, String text) {
    var mail = attaching(type, text);

    assertThrows(BadRequestException.class, () -> client.ses().sendEmail(mail));
  }

  private static SendEmailRequest attaching(String type, String text) {
    var mail = MailClient.mail(READER, "Emne", "");
    var simple = mail.content().simple();
    var file =
        Attachment.builder()
            .fileName("a.ics")
            .contentType(type)
            .contentTransferEncoding(AttachmentContentTransferEncoding.BASE64)
            .rawContent(SdkBytes.fromUtf8String(text))
            .build();
    return mail.toBuilder()
        .content(content -> content.simple(simple.toBuilder().attachments(file).build()))
        .build();
  }

  @Test
  void publishesThatATaggedMailWasSent() throws IOException {
    var id = client.ses().sendEmail(tagged(READER)).messageId();

    var event = json(folder.resolve(id + ".send.feedback.json"));

    assertEquals("Send", event.path("eventType").asText());
    assertTrue(event.path("send").isObject());
    assertEquals(id, event.at("/mail/messageId").asText());
    assertEquals(READER, event.at("/mail/destination/0").asText());
    assertEquals("{\"row\":[\"7_q-9A\"]}", event.at("/mail/tags").toString());
    assertFalse(Files.exists(folder.resolve(id + ".feedback.json")));
  }

  @Test
  void repeatsTheTagsInABounce() throws IOException {
    var id = client.ses().sendEmail(tagged("bounce@simulator.amazonses.com")).messageId();

    var event = json(folder.resolve(id + ".feedback.json"));

    assertEquals("7_q-9A", event.at("/mail/tags/row/0").asText());
    assertTrue(Files.exists(folder.resolve(id + ".send.feedback.json")));
  }

  @ParameterizedTest
  @ValueSource(strings = {READER, "bounce@laeser.example", "other@simulator.amazonses.com"})
  void playsNothingElsewhere(String address) throws IOException {
    var id = client.send(address, "Emne", "");

    assertFalse(Files.exists(folder.resolve(id + ".feedback.json")));
    assertFalse(Files.exists(folder.resolve(id + ".send.feedback.json")));
  }

  @Test
  void rejectsAPortInUse() {
    var port = server.endpoint().getPort();

    assertThrows(IOException.class, () -> MailServer.in(folder, port));
  }

  private static SendEmailRequest tagged(String to) {
    var tag = MessageTag.builder().name("row").value("7_q-9A").build();
    return MailClient.mail(to, "Emne", "").toBuilder().emailTags(tag).build();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static JsonNode json(Path file) throws IOException {
    return new JsonMapper().readTree(Files.readAllBytes(file));
  }
}
