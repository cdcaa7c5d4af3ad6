package dk.blogstafet.local.backends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.model.AccountSuspendedException;
import software.amazon.awssdk.services.sesv2.model.GetAccountResponse;
import software.amazon.awssdk.services.sesv2.model.LimitExceededException;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/// Checks limits and failures of the local account.
final class SesAccountTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-30T08:00:00Z"));

  @TempDir private Path folder;
  private MailServer server;
  private MailClient client;

  @BeforeEach
  void start() throws IOException {
    server = MailServer.in(folder, now::get);
    client = MailClient.of(server);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void answersForTheAccount() {
    server.account().limit(14, 50_000);
    server.account().sentElsewhere(5);
    send();

    var account = account();
    assertEquals(14, account.sendQuota().maxSendRate());
    assertEquals(50_000, account.sendQuota().max24HourSend());
    assertEquals(6, account.sendQuota().sentLast24Hours());
    assertEquals("HEALTHY", account.enforcementStatus());
    assertTrue(account.sendingEnabled() && account.productionAccessEnabled());
    server.account().sandbox(true);
    assertFalse(account().productionAccessEnabled());
  }

  @Test
  void refusesMailsAboveTheRateUntilTheSecondIsOver() throws IOException {
    server.account().limit(2, -1);
    send();
    pass(Duration.ofMillis(600));
    send();

    var refusal = assertThrows(TooManyRequestsException.class, this::send);
    assertEquals(429, refusal.statusCode());
    pass(Duration.ofMillis(400));
    send();
    assertThrows(TooManyRequestsException.class, this::send);

    assertEquals(3, server.mails().size());
  }

  @Test
  void refusesMailsAboveTheQuotaUntilTheDayIsOver() {
    server.account().limit(100, 3);
    server.account().sentElsewhere(1);
    send();
    pass(Duration.ofHours(1));
    send();

    var refusal = assertThrows(LimitExceededException.class, this::send);
    assertEquals(400, refusal.statusCode());
    pass(Duration.ofHours(23));
    send();
    assertThrows(LimitExceededException.class, this::send);
  }

  @Test
  void doesNotCountRefusedMails() {
    server.account().limit(1, 100);
    assertThrows(SesV2Exception.class, () -> client.send("nobody", "Emne", ""));
    send();
    assertThrows(TooManyRequestsException.class, this::send);

    assertEquals(1, account().sendQuota().sentLast24Hours());
  }

  @Test
  void countsTheMailsOfADayAfterARestart() throws IOException {
    server.close();
    try (var earlier = MailServer.in(folder, 0);
        var other = MailClient.of(earlier)) {
      other.send("a@laeser.example", "Emne", "");
    }

    try (var again = MailServer.in(folder, 0);
        var other = MailClient.of(again)) {
      assertEquals(1, other.account().sendQuota().sentLast24Hours());
    }
  }

  @Test
  void refusesEverythingWhileSuspended() throws IOException {
    server.account().suspend(true);

    assertThrows(AccountSuspendedException.class, this::send);
    assertEquals("SHUTDOWN", account().enforcementStatus());
    assertFalse(account().sendingEnabled());
    assertEquals(List.of(), server.mails());
    server.account().suspend(false);
    send();
  }

  @Test
  void refusesOneMailAsToldAndTakesTheNext() throws IOException {
    server.answerNext(ScriptedAnswer.THROTTLED);

    assertThrows(TooManyRequestsException.class, this::send);
    send();

    assertEquals(1, server.mails().size());
  }

  @Test
  void sendsAMailTwiceAsTold() throws IOException {
    server.answerNext(new ScriptedAnswer.SentTwice());

    var id = send();

    assertEquals(2, server.mails().size());
    assertEquals(id, server.mails().getLast().id());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void breaksOffBeforeTheAnswerAsTold(boolean isDone) throws IOException {
    server.answerNext(new ScriptedAnswer.ClosedConnection(isDone));

    assertThrows(SdkClientException.class, this::send);

    assertEquals(isDone ? 1 : 0, server.mails().size());
  }

  @Test
  void answersLateAsTold() throws IOException {
    var delay = Duration.ofMillis(300);
    server.answerNext(new ScriptedAnswer.Late(delay));
    var start = System.nanoTime();

    send();

    assertTrue(System.nanoTime() - start >= delay.toNanos());
    assertEquals(1, server.mails().size());
  }

  private String send() {
    return client.send("a@laeser.example", "Emne", "");
  }

  private GetAccountResponse account() {
    return client.account();
  }

  private void pass(Duration time) {
    now.updateAndGet(it -> it.plus(time));
  }
}
