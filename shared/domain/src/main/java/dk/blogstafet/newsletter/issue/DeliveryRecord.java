package dk.blogstafet.newsletter.issue;

import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.vault.HmacSha256;
import java.time.Duration;
import java.time.Instant;

/// A line of the ledger: what became of one reader's mail.
///
/// @param code a keyed code of the issue, the reader and the nonce of the subscription: it leads to
///   the reader as long as the subscription exists. Empty if it was gone
/// @param at when the outcome became known
/// @param detail the mail service's id of a sent mail; otherwise the reason
/// @param bounced whether the mail came back
/// @param complained whether the reader complained
public record DeliveryRecord(
    LedgerKey key,
    DeliveryState state,
    String code,
    Instant at,
    String detail,
    boolean bounced,
    boolean complained) {
  /// How long lines are kept; after that only an issue's counts remain.
  public static final Duration TERM = Duration.ofDays(90);

  /// Creates the record of a mail without a bounce or complaint.
  public static DeliveryRecord of(LedgerTag tag, DeliveryState state, Instant at, String detail) {
    return new DeliveryRecord(tag.key(), state, tag.code(), at, detail, false, false);
  }

  /// Returns the code of a reader's line.
  public static String code(HmacSha256 macs, IssueKey issue, Subscription subscription) {
    return macs.text("ledger", issue.toString(), subscription.who().text(), subscription.nonce());
  }

  /// Returns the line after the mail turned out to be sent.
  DeliveryRecord settled(String messageId, Instant now) {
    return new DeliveryRecord(key, DeliveryState.SENT, code, now, messageId, bounced, complained);
  }

  /// Records that the mail bounced.
  public DeliveryRecord withBounce() {
    return new DeliveryRecord(key, state, code, at, detail, true, complained);
  }

  /// Records that the reader complained of spam.
  public DeliveryRecord withComplaint() {
    return new DeliveryRecord(key, state, code, at, detail, bounced, true);
  }

  public Instant expires() {
    return at.plus(TERM);
  }
}
