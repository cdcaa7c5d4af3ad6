package dk.blogstafet.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.mail.SendLimits.AccountLimits;
import dk.blogstafet.mail.SendLimits.SendingBlocked;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// The contract of [SendQuota].
public abstract class SendQuotaContract {
  private static final AccountLimits USUAL =
      new AccountLimits(14, OptionalLong.of(50_000), 1_234, true);

  /// Returns the adapter under test.
  protected abstract SendQuota quota();

  /// Sets the account's limits.
  protected abstract void allow(AccountLimits limits);

  /// Suspends the account.
  protected abstract void suspend();

  @Test
  void returnsTheLimitsOfAnAccount() {
    allow(USUAL);

    assertEquals(USUAL, quota().limits());
  }

  @Test
  void followsAChange() {
    allow(USUAL);
    var before = quota().limits();
    var raised = new AccountLimits(50, OptionalLong.of(100_000), 1_235, true);
    allow(raised);

    assertEquals(USUAL, before);
    assertEquals(raised, quota().limits());
  }

  @Test
  void distinguishesTheSandbox() {
    var sandbox = new AccountLimits(1, OptionalLong.of(200), 0, false);
    allow(sandbox);

    assertEquals(sandbox, quota().limits());
  }

  @Test
  void returnsNoDailyLimitIfThereIsNone() {
    var unlimited = new AccountLimits(500.5, OptionalLong.empty(), 7, true);
    allow(unlimited);

    assertEquals(unlimited, quota().limits());
  }

  @Test
  void namesTheCodeOfASuspendedAccount() {
    allow(USUAL);
    suspend();

    var blocked = assertInstanceOf(SendingBlocked.class, quota().limits());
    assertEquals("AccountSuspendedException", blocked.answer().code());
  }
}
