package dk.blogstafet.mail;

import dk.blogstafet.mail.SendLimits.AccountLimits;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/// A quota that is set. At first it is so large that nothing waits.
public final class MemorySendQuota implements SendQuota {
  private final AtomicReference<SendLimits> limits =
      new AtomicReference<>(new AccountLimits(1_000, OptionalLong.empty(), 0, true));

  @Override
  public SendLimits limits() {
    return limits.get();
  }

  /// Sets what is returned from now on.
  public void set(SendLimits now) {
    limits.set(now);
  }
}
