package dk.blogstafet.mail;

import dk.blogstafet.relay.ServiceErrorDetails;
import java.util.OptionalLong;

/// What an account may send at the moment, or why it can't send.
public sealed interface SendLimits {
  /// The account sends mail.
  ///
  /// @param perSecond mails per second; short bursts may exceed it
  /// @param perDay mails in any 24 hours; empty if unlimited
  /// @param sentLastDay mails that the whole account sent in the last 24 hours
  /// @param isProduction false in the sandbox, where only verified addresses get mail
  record AccountLimits(
      double perSecond, OptionalLong perDay, long sentLastDay, boolean isProduction)
      implements SendLimits {
    public AccountLimits {
      if (!Double.isFinite(perSecond) || perSecond < 0 || perDay.orElse(0) < 0 || sentLastDay < 0) {
        throw new IllegalArgumentException("Not the limits of an account");
      }
    }

    /// Returns how many more mails the account may send now; without a daily limit the greatest
    /// number.
    public long left() {
      return perDay.isEmpty() ? Long.MAX_VALUE : Math.max(0, perDay.getAsLong() - sentLastDay);
    }
  }

  /// No mail can be sent now.
  ///
  /// @param answer the mail service's code, as sending a mail would return it; empty if the service
  ///   didn't respond
  record SendingBlocked(ServiceErrorDetails answer) implements SendLimits {}
}
