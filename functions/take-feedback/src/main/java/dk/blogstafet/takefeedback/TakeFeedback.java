package dk.blogstafet.takefeedback;

import dk.blogstafet.baton.mail.TurnFeedback;
import dk.blogstafet.baton.mail.TurnMailTag;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.gateway.MailNotification;
import dk.blogstafet.gateway.MailNotification.FailureNotification;
import dk.blogstafet.gateway.MailNotification.NotificationKind;
import dk.blogstafet.gateway.MailNotification.SendNotification;
import dk.blogstafet.gateway.MailTags;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.Suppression.SuppressionReason;
import dk.blogstafet.newsletter.issue.LedgerTag;
import dk.blogstafet.newsletter.issue.sending.IssueFeedback;
import dk.blogstafet.newsletter.suppression.MailFeedback;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import java.util.List;
import java.util.Optional;

/// Stops mail to every address that bounces or complains, and notes what became of the mails of
/// issues and of turns. Temporary delivery problems are ignored.
final class TakeFeedback {
  private final Relays relays;
  private final MailFeedback feedback;
  private final IssueFeedback issueFeedback;
  private final TurnFeedback turnFeedback;

  TakeFeedback(
      Relays relays,
      MailFeedback feedback,
      IssueFeedback issueFeedback,
      TurnFeedback turnFeedback) {
    this.relays = relays;
    this.feedback = feedback;
    this.issueFeedback = issueFeedback;
    this.turnFeedback = turnFeedback;
  }

  void suppress(List<FailureNotification> notices) {
    if (notices.isEmpty()) {
      return;
    }
    var ids =
        relays.siteSnapshot().stream()
            .flatMap(siteSnapshot -> siteSnapshot.relays().stream())
            .map(RelaySnapshot::id)
            .toList();
    for (var notice : notices) {
      var reason =
          switch (notice.kind()) {
            case BOUNCE -> SuppressionReason.BOUNCED;
            case COMPLAINT -> SuppressionReason.COMPLAINED;
          };
      notice.addresses().stream()
          .flatMap(address -> EmailAddress.parse(address).stream())
          .forEach(address -> feedback.stop(address, reason, ids));
    }
  }

  /// Notes what became of the mails of issues and turns. A notification that is delivered again
  /// changes nothing.
  void note(List<MailNotification> notifications) {
    for (var notification : notifications) {
      switch (notification) {
        case SendNotification(var id, var tags) ->
            tag(tags).ifPresent(it -> issueFeedback.sent(it, id));
        case FailureNotification(var kind, _, var id, var tags, var turn) -> {
          tags.flatMap(TakeFeedback::tag).ifPresent(it -> note(kind, it, id));
          turn.flatMap(TurnMailTag::read).ifPresent(it -> note(kind, it));
        }
      }
    }
  }

  private static Optional<LedgerTag> tag(MailTags tags) {
    return LedgerTag.read(tags.issue(), tags.row());
  }

  private void note(NotificationKind kind, LedgerTag tag, String id) {
    switch (kind) {
      case BOUNCE -> issueFeedback.bounced(tag, id);
      case COMPLAINT -> issueFeedback.complained(tag, id);
    }
  }

  private void note(NotificationKind kind, TurnKey turn) {
    switch (kind) {
      case BOUNCE -> turnFeedback.bounced(turn);
      case COMPLAINT -> turnFeedback.complained(turn);
    }
  }
}
