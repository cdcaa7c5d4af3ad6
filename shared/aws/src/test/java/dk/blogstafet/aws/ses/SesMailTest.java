package dk.blogstafet.aws.ses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.blogstafet.aws.AwsClients;
import dk.blogstafet.local.backends.MailServer;
import dk.blogstafet.local.backends.StoredMail;
import dk.blogstafet.mail.EmailAttachment;
import dk.blogstafet.mail.EmailMessage;
import dk.blogstafet.mail.EmailSamples;
import dk.blogstafet.mail.Mail;
import dk.blogstafet.mail.MailContract;
import dk.blogstafet.mail.SendOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;

final class SesMailTest extends MailContract {
  @TempDir private static Path folder;
  private static MailServer server;
  private static SesV2Client client;

  @BeforeAll
  static void start() throws IOException {
    server = MailServer.in(folder, 0);
    client = ses(server.endpoint().toString());
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  @Override
  protected Mail mail() {
    return new SesMail(client, Optional.empty());
  }

  @Override
  protected List<EmailMessage> arrivedAt(String address) {
    try {
      return server.mails().reversed().stream()
          .filter(mail -> mail.to().equals(List.of(address)))
          .map(SesMailTest::letter)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void writesDomainsAsSesKnowsThem() {
    assertInstanceOf(
        SendOutcome.Accepted.class, mail().send(EmailSamples.plain("aase@blåbærgrød.example")));

    assertEquals(1, arrivedAt("aase@xn--blbrgrd-fxak7p.example").size());
  }

  @Test
  void reportsARejectedMail() {
    var plain = EmailSamples.plain("aase@a.example");
    var headers = Map.of("X-Long", "x".repeat(871)); // SES allows 870
    var message =
        new EmailMessage(
            plain.to(), "", plain.from(), "", plain.subject(), plain.text(), "", headers);

    var rejected = assertInstanceOf(SendOutcome.Rejected.class, mail().send(message));
    assertEquals("BadRequestException", rejected.answer().code());
  }

  @ParameterizedTest
  @CsvSource({"ours, ours", ","})
  void namesTheConfigurationSetIfThereIsOne(String given, String named) {
    var recording = new RecordingSesClient(new ArrayList<>());
    var mail = new SesMail(recording, Optional.ofNullable(given));

    assertEquals(new SendOutcome.Accepted("an-id"), mail.send(EmailSamples.plain("a@b.example")));

    assertEquals(named, recording.requests().getFirst().configurationSetName());
    assertNull(recording.requests().getFirst().content().simple().body().html());
  }

  @Test
  void letsGmailCountComplaintsByIssue() throws IOException {
    mail().send(EmailSamples.to("campaign@laeser.example"));
    mail().send(EmailSamples.plain("service@laeser.example"));

    assertEquals("klima_2026-W48", tags("campaign@laeser.example").get("ses:feedback-id-a"));
    assertEquals(Map.of(), tags("service@laeser.example"));
  }

  private static Map<String, String> tags(String address) throws IOException {
    var mails = server.mails().stream();
    return mails.filter(mail -> mail.to().contains(address)).findFirst().orElseThrow().tags();
  }

  static SesV2Client ses(String endpoint) {
    var environment =
        Map.of(
            "AWS_REGION", "eu-central-1",
            "AWS_ENDPOINT_URL_SESV2", endpoint,
            "AWS_ACCESS_KEY_ID", "blogstafet",
            "AWS_SECRET_ACCESS_KEY", "secret");
    return new AwsClients(environment).ses();
  }

  private static EmailMessage letter(StoredMail mail) {
    var own = new HashMap<>(mail.tags());
    own.keySet().removeIf(name -> name.startsWith("ses:"));
    return new EmailMessage(
        mail.to().getFirst(),
        mail.sender().name(),
        mail.sender().address(),
        String.join(",", mail.replyTo()),
        mail.subject(),
        mail.text(),
        mail.html(),
        mail.headers(),
        own,
        mail.attachments().stream()
            .map(it -> new EmailAttachment(it.name(), it.type(), it.text()))
            .toList());
  }

  /// Accepts and records every request.
  private record RecordingSesClient(List<SendEmailRequest> requests) implements SesV2Client {
    @Override
    public SendEmailResponse sendEmail(SendEmailRequest request) {
      requests.add(request);
      return SendEmailResponse.builder().messageId("an-id").build();
    }

    @Override
    public String serviceName() {
      return "ses";
    }

    @Override
    public void close() {}
  }
}
