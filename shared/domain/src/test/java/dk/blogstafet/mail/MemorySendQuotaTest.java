package dk.blogstafet.mail;

import dk.blogstafet.mail.SendLimits.AccountLimits;
import dk.blogstafet.mail.SendLimits.SendingBlocked;
import dk.blogstafet.relay.ServiceErrorDetails;

final class MemorySendQuotaTest extends SendQuotaContract {
  private final MemorySendQuota quota = new MemorySendQuota();

  @Override
  protected SendQuota quota() {
    return quota;
  }

  @Override
  protected void allow(AccountLimits limits) {
    quota.set(limits);
  }

  @Override
  protected void suspend() {
    quota.set(new SendingBlocked(new ServiceErrorDetails("AccountSuspendedException", 200, "id")));
  }
}
