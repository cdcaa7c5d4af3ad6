package dk.blogstafet.sendmail;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.suppression.SuppressionHistory;
import dk.blogstafet.newsletter.suppression.Suppressions;
import dk.blogstafet.vault.KeyVault;
import java.util.List;
import java.util.Optional;

/// The addresses that get no mail at all, because mails to them bounced or were reported as spam.
record BlockedAddresses(Subscribers subscribers, Suppressions suppressions, KeyVault vault) {
  boolean contains(EmailAddress address) {
    var who = SubscriberId.of(vault.hmac(), address);
    var state = subscribers.subscriber(who, List.of()).state();
    var spelling = Optional.of(SpellingId.of(vault.hmac(), address));
    return SuppressionHistory.of(state, suppressions).closes(spelling);
  }
}
