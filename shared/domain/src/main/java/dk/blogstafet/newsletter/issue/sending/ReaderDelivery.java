package dk.blogstafet.newsletter.issue.sending;

import dk.blogstafet.mail.AllowListedMail;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.mail.EmailMessage;
import dk.blogstafet.mail.Mail;
import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.newsletter.MailingMark;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.issue.DeliveryState;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.LedgerTag;
import dk.blogstafet.newsletter.issue.mail.IssueMail;
import dk.blogstafet.newsletter.issue.mail.IssueMailCache;
import dk.blogstafet.newsletter.preferences.UnsubscribeLinks;
import dk.blogstafet.newsletter.suppression.SuppressionHistory;
import dk.blogstafet.relay.change.OptimisticRetry;
import dk.blogstafet.vault.KeyVault;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Sends one reader's copy of an issue, at most once. The reader is claimed first, by a write that
/// fails if the subscription has changed. An attempt that ends between claim and outcome leaves the
/// claim, and the next attempt finds it and doesn't send again.
final class ReaderDelivery {
  private final Issue issue;
  private final OpenIssues openIssues;
  private final IssueMailCache mails;
  private final Subscribers subscribers;
  private final KeyVault vault;
  private final Mail mail;

  ReaderDelivery(
      Issue issue, OpenIssues openIssues, IssueMailCache mails, MailingStores stores, Mail mail) {
    this.issue = issue;
    this.openIssues = openIssues;
    this.mails = mails;
    this.subscribers = stores.subscribers();
    this.vault = stores.vault();
    this.mail = mail;
  }

  /// The result of an attempt.
  sealed interface DeliveryAttempt {
    /// The reader has an outcome.
    record Concluded(DeliveryState state, String detail) implements DeliveryAttempt {}

    /// Nothing was sent, and nothing can be sent now; the reader is not claimed.
    record Postponed(SendOutcome outcome) implements DeliveryAttempt {}
  }

  /// Tries to send a reader's copy.
  ///
  /// @param tag of the mail
  /// @param read the reader's subscription
  DeliveryAttempt deliver(LedgerTag tag, Subscription read, SuppressionHistory history) {
    var first = attempt(tag, read, history);
    return first.orElseGet(() -> OptimisticRetry.until(() -> attemptAgain(tag, read, history)));
  }

  private Optional<DeliveryAttempt> attemptAgain(
      LedgerTag tag, Subscription read, SuppressionHistory history) {
    var seen = reread(read);
    return seen.isEmpty() ? skipped("gone") : attempt(tag, seen.get(), history);
  }

  /// Returns empty if the subscription was changed concurrently.
  private Optional<DeliveryAttempt> attempt(
      LedgerTag tag, Subscription seen, SuppressionHistory history) {
    if (seen.mark().filter(it -> it.isClaimed(issue.key().id())).isPresent()) {
      return concluded(DeliveryState.UNKNOWN, "interrupted");
    }
    if (!issue.isFor(seen)) {
      return skipped(seen.isActive() ? "changed" : "left");
    }
    if (history.forbids(seen, seen.emailSpelling(vault))) {
      return skipped("suppressed");
    }
    var written = mails.mail(issue.postsFor(seen));
    return written.isEmpty() ? skipped("withdrawn") : compose(tag, seen, written.get());
  }

  private Optional<DeliveryAttempt> compose(LedgerTag tag, Subscription seen, IssueMail written) {
    var address = vault.opener().open(seen.address().orElseThrow(), seen.who().text());
    if (address.isEmpty()) {
      return skipped("unreadable");
    }
    var message = message(written, address.get(), UnsubscribeLinks.token(vault, seen));
    return message.isEmpty()
        ? concluded(DeliveryState.FAILED, "unaddressable")
        : claimAndSend(seen, message.get().tagged(tag.labels()));
  }

  /// Returns empty for an address that can't be used: version 0.1.0 stored some.
  private static Optional<EmailMessage> message(IssueMail written, String address, String token) {
    try {
      return Optional.of(written.to(new EmailAddress(address), token));
    } catch (IllegalArgumentException invalid) {
      return Optional.empty();
    }
  }

  private Optional<DeliveryAttempt> claimAndSend(Subscription seen, EmailMessage message) {
    var claim = UUID.randomUUID().toString();
    var through = issue.throughFor(seen);
    var earlier = seen.mark().map(MailingMark::issues).orElse(List.of());
    var mark =
        Optional.of(
            MailingMark.of(through, issue.key().id(), claim).keeping(openIssues.among(earlier)));
    var claimed = seen.withMark(mark);
    // A claim whose response was lost is found by its code.
    return subscribers.update(SubscriberUpdate.of(claimed))
            || reread(seen).flatMap(Subscription::mark).equals(mark)
        ? send(seen, claimed, message)
        : Optional.empty();
  }

  private Optional<DeliveryAttempt> send(
      Subscription seen, Subscription claimed, EmailMessage message) {
    var outcome = mail.send(message);
    return switch (outcome) {
      case SendOutcome.Accepted accepted when accepted.equals(AllowListedMail.NOT_SENT) ->
          skipped("not-allowed");
      case SendOutcome.Accepted(var id) -> concluded(DeliveryState.SENT, id);
      case SendOutcome.Rejected(var answer) -> concluded(DeliveryState.FAILED, answer.code());
      case SendOutcome.OutcomeUnknown _ -> concluded(DeliveryState.UNKNOWN, "no-response");
      case SendOutcome.Blocked _, SendOutcome.Throttled _, SendOutcome.Unavailable _ -> {
        release(seen, claimed);
        yield Optional.of(new DeliveryAttempt.Postponed(outcome));
      }
    };
  }

  /// Takes back the claim of a mail that was not sent, also if the subscription has changed since.
  private void release(Subscription seen, Subscription claimed) {
    if (!subscribers.update(SubscriberUpdate.of(claimed.withMark(seen.mark())))) {
      OptimisticRetry.until(() -> releaseAgain(seen, claimed));
    }
  }

  private Optional<Boolean> releaseAgain(Subscription seen, Subscription claimed) {
    var now = reread(seen).filter(it -> it.mark().equals(claimed.mark()));
    return now.isEmpty() || subscribers.update(SubscriberUpdate.of(now.get().withMark(seen.mark())))
        ? Optional.of(true)
        : Optional.empty();
  }

  private Optional<Subscription> reread(Subscription seen) {
    return subscribers.subscriptions(seen.relay(), List.of(seen.who())).stream().findFirst();
  }

  private static Optional<DeliveryAttempt> skipped(String reason) {
    return concluded(DeliveryState.SKIPPED, reason);
  }

  private static Optional<DeliveryAttempt> concluded(DeliveryState state, String detail) {
    return Optional.of(new DeliveryAttempt.Concluded(state, detail));
  }
}
