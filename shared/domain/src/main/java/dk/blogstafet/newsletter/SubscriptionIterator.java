package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/// Iterates over a relay's subscriptions, active and ended, in order of subscriber id. Reads them
/// page by page.
public final class SubscriptionIterator implements Iterator<Subscription> {
  private static final int PAGE = 500;

  private final Subscribers subscribers;
  private final RelayId relay;
  private final Deque<Subscription> page = new ArrayDeque<>();
  private Optional<SubscriberId> last;

  /// Iterates over all subscriptions.
  public SubscriptionIterator(Subscribers subscribers, RelayId relay) {
    this(subscribers, relay, Optional.empty());
  }

  /// @param after where to continue
  public SubscriptionIterator(
      Subscribers subscribers, RelayId relay, Optional<SubscriberId> after) {
    this.subscribers = subscribers;
    this.relay = relay;
    this.last = after;
  }

  /// Returns the id of the last subscription that was returned, from which another iteration can
  /// continue.
  public Optional<SubscriberId> position() {
    return last;
  }

  @Override
  public boolean hasNext() {
    if (page.isEmpty()) {
      page.addAll(subscribers.subscriptions(relay, last, PAGE));
    }
    return !page.isEmpty();
  }

  /// @throws java.util.NoSuchElementException after the last one
  @Override
  public Subscription next() {
    var _ = hasNext();
    var next = page.remove();
    last = Optional.of(next.who());
    return next;
  }
}
