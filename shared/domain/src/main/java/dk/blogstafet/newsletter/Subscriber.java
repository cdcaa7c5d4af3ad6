package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is known of a reader: as a whole, and of each newsletter that they have or had.
public record Subscriber(MailboxState state, List<Subscription> subscriptions) {
  public Subscriber {
    subscriptions = List.copyOf(subscriptions);
  }

  /// The newsletter from a relay, wanted or left.
  public Optional<Subscription> of(RelayId relay) {
    return subscriptions.stream().filter(it -> it.relay().equals(relay)).findFirst();
  }

  /// The newsletter that has come longest. Where it goes, the reader has had mail from us: what is
  /// kept of them goes there, and to no other spelling.
  public Optional<Subscription> first() {
    return active().stream().min(Comparator.comparing(Subscription::since));
  }

  /// The newsletters that are wanted.
  public List<Subscription> active() {
    return subscriptions.stream().filter(Subscription::isActive).toList();
  }
}
