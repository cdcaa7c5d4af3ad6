package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A reader's mailbox with all newsletters, current and former.
public record Subscriber(MailboxState state, List<Subscription> subscriptions) {
  public Subscriber {
    subscriptions = List.copyOf(subscriptions);
  }

  /// Returns the subscription to a relay, active or ended.
  public Optional<Subscription> subscription(RelayId relay) {
    return subscriptions.stream().filter(it -> it.relay().equals(relay)).findFirst();
  }

  /// Returns the oldest active subscription. Its address has received email, so stored data is sent
  /// there and to no other spelling.
  public Optional<Subscription> first() {
    return active().stream().min(Comparator.comparing(Subscription::since));
  }

  /// Returns the active subscriptions.
  public List<Subscription> active() {
    return subscriptions.stream().filter(Subscription::isActive).toList();
  }
}
