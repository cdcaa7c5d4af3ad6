package dk.blogstafet.local.backends;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The account of the local SES: its limits, and what it has sent. At first it may send so much
/// that nothing waits.
public final class SesAccount {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final InstantSource clock;
  private final Deque<Instant> lastSecond = new ArrayDeque<>();
  private final Deque<Instant> lastDay = new ArrayDeque<>();
  private double perSecond = 1_000;
  private long perDay = 1_000_000;
  private long sentElsewhere;
  private boolean isProduction = true;
  private boolean isSuspended;

  SesAccount(InstantSource clock) {
    this.clock = clock;
  }

  /// Sets the limits of a production account.
  ///
  /// @param perSecond mails per second, at least 1
  /// @param perDay mails in 24 hours; -1 for no limit (API reference of SES, GetSendQuota)
  public synchronized void limit(double perSecond, long perDay) {
    this.perSecond = perSecond;
    this.perDay = perDay;
  }

  /// Moves the account into the sandbox or out of it. The local server sends to every address
  /// anyway.
  public synchronized void sandbox(boolean isInside) {
    this.isProduction = !isInside;
  }

  /// Counts mails of the last 24 hours that were sent elsewhere.
  public synchronized void sentElsewhere(long mails) {
    this.sentElsewhere = mails;
  }

  /// Suspends the account, as AWS does after too many bounces or complaints, or lifts that.
  public synchronized void suspend(boolean isNow) {
    this.isSuspended = isNow;
  }

  /// Counts a mail, or returns why the account may not send it (API reference of SES v2, SendEmail;
  /// developer guide of SES, "Errors related to the sending quotas").
  synchronized Optional<ScriptedAnswer.Refused> send() {
    var now = clock.instant();
    forget(now);
    if (isSuspended) {
      return refusal(400, "AccountSuspendedException", "The account is suspended.");
    }
    if (lastSecond.size() >= perSecond) {
      return refusal(429, "TooManyRequestsException", "Maximum sending rate exceeded.");
    }
    if (perDay >= 0 && sentLastDay() >= perDay) {
      return refusal(400, "LimitExceededException", "Daily message quota exceeded.");
    }
    count(List.of(now));
    return Optional.empty();
  }

  /// Returns the answer of GetAccount.
  synchronized ObjectNode describe() {
    forget(clock.instant());
    var account = JsonNodeFactory.instance.objectNode();
    account.put("DedicatedIpAutoWarmupEnabled", false);
    account.put("EnforcementStatus", isSuspended ? "SHUTDOWN" : "HEALTHY");
    account.put("ProductionAccessEnabled", isProduction);
    account.put("SendingEnabled", !isSuspended);
    account
        .putObject("SendQuota")
        .put("Max24HourSend", (double) perDay)
        .put("MaxSendRate", perSecond)
        .put("SentLast24Hours", (double) sentLastDay());
    return account;
  }

  /// Counts mails that were sent, oldest first.
  synchronized void count(List<Instant> sent) {
    lastSecond.addAll(sent);
    lastDay.addAll(sent);
  }

  private long sentLastDay() {
    return sentElsewhere + lastDay.size();
  }

  private void forget(Instant now) {
    forget(lastSecond, now.minus(SECOND));
    forget(lastDay, now.minus(DAY));
  }

  private static void forget(Deque<Instant> sent, Instant until) {
    while (!sent.isEmpty() && !sent.getFirst().isAfter(until)) {
      sent.removeFirst();
    }
  }

  private static Optional<ScriptedAnswer.Refused> refusal(int status, String code, String message) {
    return Optional.of(new ScriptedAnswer.Refused(status, code, message));
  }
}
