package dk.blogstafet.aws.ses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.aws.AwsClients;
import dk.blogstafet.local.backends.MailServer;
import dk.blogstafet.local.backends.ScriptedAnswer;
import dk.blogstafet.mail.EmailSamples;
import dk.blogstafet.mail.SendLimits.AccountLimits;
import dk.blogstafet.mail.SendLimits.SendingBlocked;
import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.mail.SendQuota;
import dk.blogstafet.mail.SendQuotaContract;
import dk.blogstafet.relay.ServiceErrorDetails;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sesv2.SesV2Client;

final class SesSendQuotaTest extends SendQuotaContract {
  @TempDir private Path folder;
  private MailServer server;
  private SesV2Client client;

  @BeforeEach
  void start() throws IOException {
    server = MailServer.in(folder, 0);
    client = clients().sesAccount();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Override
  protected SendQuota quota() {
    return new SesSendQuota(client);
  }

  @Override
  protected void allow(AccountLimits limits) {
    var account = server.account();
    account.limit(limits.perSecond(), limits.perDay().orElse(-1));
    account.sentElsewhere(limits.sentLastDay());
    account.sandbox(!limits.isProduction());
  }

  @Override
  protected void suspend() {
    server.account().suspend(true);
  }

  @Test
  void countsTheMailsOfTheDay() {
    allow(new AccountLimits(14, OptionalLong.of(50_000), 10, true));
    assertInstanceOf(SendOutcome.Accepted.class, send());
    assertInstanceOf(SendOutcome.Accepted.class, send());

    assertEquals(new AccountLimits(14, OptionalLong.of(50_000), 12, true), quota().limits());
  }

  @Test
  void namesTheCodeWithWhichAMailIsRefused() {
    suspend();

    var limits = assertInstanceOf(SendingBlocked.class, quota().limits());
    var outcome = assertInstanceOf(SendOutcome.Blocked.class, send());
    assertEquals(outcome.answer().code(), limits.answer().code());
  }

  @Test
  void namesTheCodeOfAMissingPermission() {
    server.answerNext(new ScriptedAnswer.Refused(403, "AccessDeniedException", "No."));

    var blocked = assertInstanceOf(SendingBlocked.class, quota().limits());
    assertEquals("AccessDeniedException", blocked.answer().code());
    assertEquals(403, blocked.answer().status());
  }

  @Test
  void asksAgainAfterAFailureThatPasses() {
    server.answerNext(new ScriptedAnswer.Refused(503, "ServiceUnavailable", "Busy."));
    server.answerNext(new ScriptedAnswer.ClosedConnection(false));

    assertInstanceOf(AccountLimits.class, quota().limits());
  }

  @Test
  void returnsNoCodeWithoutAResponse() {
    server.close();

    assertEquals(new SendingBlocked(new ServiceErrorDetails("", 0, "")), quota().limits());
  }

  private SendOutcome send() {
    try (var sending = clients().ses()) {
      return new SesMail(sending, Optional.empty()).send(EmailSamples.plain("a@laeser.example"));
    }
  }

  private AwsClients clients() {
    return new AwsClients(
        Map.of(
            "AWS_REGION", "eu-central-1",
            "AWS_ENDPOINT_URL_SESV2", server.endpoint().toString(),
            "AWS_ACCESS_KEY_ID", "blogstafet",
            "AWS_SECRET_ACCESS_KEY", "secret"));
  }
}
