package dk.blogstafet.takefeedback;

import dk.blogstafet.gateway.MailNotice;
import dk.blogstafet.newsletter.EmailAddress;
import dk.blogstafet.newsletter.Feedback;
import dk.blogstafet.newsletter.Suppression.Reason;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Standing;
import java.util.List;

/// Stops mail to every address that a notice names. What can't be delivered just now is none of it.
final class TakeFeedback {
  private final Relays relays;
  private final Feedback feedback;

  TakeFeedback(Relays relays, Feedback feedback) {
    this.relays = relays;
    this.feedback = feedback;
  }

  void take(List<MailNotice> notices) {
    var ids =
        relays.medium().stream()
            .flatMap(medium -> medium.relays().stream())
            .map(Standing::id)
            .toList();
    for (var notice : notices) {
      var reason =
          switch (notice.kind()) {
            case BOUNCE -> Reason.BOUNCED;
            case COMPLAINT -> Reason.COMPLAINED;
          };
      notice.addresses().stream()
          .flatMap(address -> EmailAddress.parse(address).stream())
          .forEach(address -> feedback.stop(address, reason, ids));
    }
  }
}
