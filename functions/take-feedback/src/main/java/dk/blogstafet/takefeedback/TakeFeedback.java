package dk.blogstafet.takefeedback;

import dk.blogstafet.gateway.MailNotification.FailureNotification;
import dk.blogstafet.newsletter.EmailAddress;
import dk.blogstafet.newsletter.MailFeedback;
import dk.blogstafet.newsletter.Suppression.SuppressionReason;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import java.util.List;

/// Stops mail to every address in a notification. Temporary delivery problems are ignored.
final class TakeFeedback {
  private final Relays relays;
  private final MailFeedback feedback;

  TakeFeedback(Relays relays, MailFeedback feedback) {
    this.relays = relays;
    this.feedback = feedback;
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
}
