package dk.blogstafet.newsletter.issue.sending;

import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.newsletter.issue.DeliveryRecord;
import dk.blogstafet.newsletter.issue.DeliveryState;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueBatch;
import dk.blogstafet.newsletter.issue.LedgerKey;
import dk.blogstafet.newsletter.issue.LedgerTag;
import dk.blogstafet.newsletter.issue.sending.ReaderDelivery.DeliveryAttempt;
import dk.blogstafet.newsletter.suppression.SuppressionHistory;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Sends what is left of a batch, several mails at a time, at a steady rate.
final class BatchSending {
  private static final String GONE = "gone";

  private final Issue issue;
  private final IssueBatch batch;
  private final MailingStores stores;
  private final IssueObserver observer;
  private final Clock clock;
  private final List<Integer> open;

  /// Finds out what is left of the batch.
  BatchSending(
      Issue issue, IssueBatch batch, MailingStores stores, IssueObserver observer, Clock clock) {
    this.issue = issue;
    this.batch = batch;
    this.stores = stores;
    this.observer = observer;
    this.clock = clock;
    this.open = open();
  }

  /// The result of a chunk.
  ///
  /// @param sent the number of mails that were sent or may have been
  /// @param obstacle why no mail can be sent now, if that is so
  record ChunkResult(int sent, Optional<SendOutcome> obstacle) {}

  private List<Integer> open() {
    var done = done();
    return IntStream.rangeClosed(1, batch.readers().size())
        .filter(place -> !done.contains(place))
        .boxed()
        .toList();
  }

  private Set<Integer> done() {
    return stores.issues().lines(issue.key(), batch.number()).stream()
        .map(line -> line.key().place())
        .collect(Collectors.toUnmodifiableSet());
  }

  private SubscriberId reader(int place) {
    return batch.readers().get(place - 1);
  }

  /// Returns the number of readers without an outcome.
  int left() {
    return open.size();
  }

  /// Tries to mail some of the readers who are left.
  ///
  /// @param mails how many
  /// @throws RuntimeException the first failure of a store; the other readers were tried
  ChunkResult send(ReaderDelivery delivery, int mails, SendPace pace) {
    loadKeys();
    var chunk = new Chunk(delivery, open.stream().limit(mails).toList());
    pace.each(chunk.places, chunk::deliver, () -> chunk.obstacle.get().isEmpty())
        .forEach(BatchSending::await);
    return new ChunkResult(chunk.sent.get(), chunk.obstacle.get());
  }

  /// Loads the keys once, before many threads need them.
  private void loadKeys() {
    var _ = stores.vault().hmac();
    var _ = stores.vault().opener();
  }

  /// Some readers of the batch, with their subscriptions as they are now.
  private final class Chunk {
    private final ReaderDelivery delivery;
    private final List<Integer> places;
    private final Map<SubscriberId, Subscription> subscriptions;
    private final Map<SubscriberId, List<Suppression>> suppressions;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicReference<Optional<SendOutcome>> obstacle =
        new AtomicReference<>(Optional.empty());

    Chunk(ReaderDelivery delivery, List<Integer> places) {
      this.delivery = delivery;
      this.places = places;
      var readers = places.stream().map(BatchSending.this::reader).toList();
      this.subscriptions =
          stores.subscribers().subscriptions(issue.key().relay(), readers).stream()
              .collect(Collectors.toMap(Subscription::who, Function.identity()));
      this.suppressions =
          stores.suppressions().between(readers.getFirst(), readers.getLast()).stream()
              .collect(Collectors.groupingBy(Suppression::who));
    }

    void deliver(int place) {
      var subscription = Optional.ofNullable(subscriptions.get(reader(place)));
      var tag = tag(place, subscription);
      var attempt =
          subscription
              .map(it -> delivery.deliver(tag, it, history(it)))
              .orElseGet(() -> new DeliveryAttempt.Concluded(DeliveryState.SKIPPED, GONE));
      switch (attempt) {
        case DeliveryAttempt.Concluded(var state, var detail) -> record(tag, state, detail);
        case DeliveryAttempt.Postponed(var outcome) -> obstacle.set(Optional.of(outcome));
      }
    }

    private SuppressionHistory history(Subscription subscription) {
      return new SuppressionHistory(suppressions.getOrDefault(subscription.who(), List.of()));
    }

    private void record(LedgerTag tag, DeliveryState state, String detail) {
      if (state != DeliveryState.SKIPPED) {
        sent.incrementAndGet();
      }
      if (stores.issues().add(DeliveryRecord.of(tag, state, clock.instant(), detail))) {
        observer.delivered(issue.key(), state);
      } else if (state == DeliveryState.SENT) {
        new IssueFeedback(stores.issues(), clock).sent(tag, detail);
      }
    }
  }

  private LedgerTag tag(int place, Optional<Subscription> subscription) {
    var code =
        subscription
            .map(it -> DeliveryRecord.code(stores.vault().hmac(), issue.key(), it))
            .orElse("");
    return new LedgerTag(new LedgerKey(issue.key(), batch.number(), place), code);
  }

  private static void await(Future<?> attempt) {
    try {
      attempt.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while sending", stopped);
    } catch (ExecutionException broken) {
      throw broken.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(broken.getCause());
    }
  }
}
