package dk.blogstafet.local.backends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/// Checks that invalid and foreign mails are rejected and not stored.
final class InvalidMailExceptionTest {
  @TempDir private Path folder;
  private MailServer server;
  private MailClient client;

  @BeforeEach
  void start() throws IOException {
    server = MailServer.in(folder, 0);
    client = MailClient.of(server);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody",
        "læser@b.example",
        "a@blåbær.example",
        "a@b.example, c@d.example",
        "A <a@b.example>",
        "a@b.example\r\nBcc: c@d.example"
      })
  void refusesARecipientThatIsNoAddress(String to) throws IOException {
    refuses(MailClient.mail(to, "Emne", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Blogstafet",
        "Træer <a@b.example>",
        "Træer, Veje <a@b.example>",
        "A. Ørn <a@b.example>",
        "Trees, Roads <a@b.example>",
        "=?UTF-8?B?/w==?= <a@b.example>",
        "=?UTF-8?B?!?= <a@b.example>",
        "\"A\" B <a@b.example>"
      })
  void refusesASenderWhoseNameIsNotWrittenAsMailAsksFor(String from) throws IOException {
    refuses(with(mail -> mail.fromEmailAddress(from)));
  }

  @Test
  void parsesEveryFormOfASendersName() throws IOException {
    client.ses().sendEmail(with(mail -> mail.fromEmailAddress("\"A \\\"B\\\", C\" <a@b.example>")));
    client.ses().sendEmail(with(mail -> mail.fromEmailAddress("=?UTF-8?B?w6Y=?= <a@b.example>")));
    client
        .ses()
        .sendEmail(
            with(mail -> mail.fromEmailAddress("=?UTF-8?B?w6Y=?= =?UTF-8?B?IMO4?= <a@b.example>")));
    client.ses().sendEmail(with(mail -> mail.fromEmailAddress("a@b.example")));

    assertEquals(
        List.of("", "æ ø", "æ", "A \"B\", C"),
        server.mails().stream().map(mail -> mail.sender().name()).toList());
  }

  @Test
  void rejectsAnIncompleteMail() throws IOException {
    refuses(with(mail -> mail.destination(nobody -> nobody.toAddresses(List.of()))));
    refuses(with(mail -> mail.destination(cc -> cc.toAddresses("a@b.c").ccAddresses("d@e.f"))));
    refuses(with(mail -> mail.content(content -> content.raw(raw -> {}))));
    refuses(message(message -> message.subject(MailClient.utf8(""))));
    refuses(message(message -> message.subject(MailClient.utf8("a\nb"))));
    refuses(message(message -> message.body(body -> {})));
    refuses(message(message -> message.subject(Content.builder().data("Ærø").build())));
  }

  @ParameterizedTest
  @CsvSource({"'X Y', v", "X, ''", "X, æ", "X, 'a\nb'", "'', v"})
  void refusesAHeaderThatIsNone(String name, String value) throws IOException {
    refuses(message(message -> message.headers(MailClient.header(name, value))));
  }

  @ParameterizedTest
  @CsvSource({"'X Y', v", "X, ''", "X, a@b.example", "X, æ", "'', v", "X:Y, v"})
  void refusesAnInvalidTag(String name, String value) throws IOException {
    refuses(with(mail -> mail.emailTags(tag(name, value))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "\"a\"", "{\"Content\":{\"Simple\":7}}"})
  void refusesWhatIsNoMailAtAll(String body) throws Exception {
    var answer = client.post(body, Map.of("Content-Type", "application/json"));

    assertEquals(400, answer.statusCode());
    assertEquals(
        Optional.of("BadRequestException"), answer.headers().firstValue("x-amzn-errortype"));
    assertEquals(List.of(), server.mails());
  }

  @Test
  void rejectsAMailThatIsTooLong() throws Exception {
    var answer = client.post("{\"a\":\"" + "x".repeat(5_000_000) + "\"}", Map.of());

    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("5 MB"));
  }

  private static MessageTag tag(String name, String value) {
    return MessageTag.builder().name(name).value(value).build();
  }

  private void refuses(SendEmailRequest mail) throws IOException {
    var refusal = assertThrows(BadRequestException.class, () -> client.ses().sendEmail(mail));

    assertFalse(String.valueOf(refusal.getMessage()).contains("@"));
    assertEquals(List.of(), server.mails());
  }

  private static SendEmailRequest with(Consumer<SendEmailRequest.Builder> change) {
    return MailClient.mail("a@b.example", "Emne", "").toBuilder().applyMutation(change).build();
  }

  private static SendEmailRequest message(Consumer<Message.Builder> change) {
    var mail = MailClient.mail("a@b.example", "Emne", "");
    var message = mail.content().simple().toBuilder().applyMutation(change).build();
    return mail.toBuilder().content(content -> content.simple(message)).build();
  }
}
