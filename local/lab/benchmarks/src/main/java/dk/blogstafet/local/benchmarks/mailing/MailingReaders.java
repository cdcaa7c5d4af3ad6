package dk.blogstafet.local.benchmarks.mailing;

import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.issue.sending.MailingStores;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Subscribes readers, each with a sealed address of their own: an address can be opened for its
/// reader only, so a few sealed ones don't do for all.
record MailingReaders(MailingStores stores, RelayId relay, Instant since) {
  private static final int AT_ONCE = 16;

  void subscribe(int count) throws ExecutionException, InterruptedException {
    var begun = new ArrayDeque<Future<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var number = 0; number < count; number++) {
        var address = new EmailAddress("laeser-" + number + "@laeser.example");
        begun.add(threads.submit(() -> subscribe(address)));
        if (begun.size() == AT_ONCE) {
          begun.remove().get();
        }
      }
      for (var rest : begun) {
        rest.get();
      }
    }
  }

  private void subscribe(EmailAddress address) {
    var vault = stores.vault();
    var who = SubscriberId.of(vault.hmac(), address);
    var subscription =
        new Subscription(
            who,
            relay,
            Subscription.SubscriptionState.ACTIVE,
            MailFrequency.EACH,
            Optional.of(vault.sealer().seal(address.text(), who.text())),
            Optional.of(SpellingId.of(vault.hmac(), address)),
            "0123456789abcdef",
            since,
            Optional.empty(),
            1);
    if (!stores.subscribers().update(SubscriberUpdate.of(subscription))) {
      throw new IllegalStateException("A reader is there already");
    }
  }
}
