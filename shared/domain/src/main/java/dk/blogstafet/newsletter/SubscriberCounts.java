package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How many readers a relay's newsletter has, has lost and may get. Counts, and no names.
///
/// @param waiting sign-ups that can still be confirmed
/// @param active newsletters that are wanted, by how often they come
/// @param left newsletters that were left, by how often they came
public record SubscriberCounts(
    RelayId relay,
    int waiting,
    Map<MailFrequency, Integer> active,
    Map<MailFrequency, Integer> left) {
  private static final int PART = 500;

  public SubscriberCounts {
    active = complete(active);
    left = complete(left);
  }

  /// Counts; reads every newsletter of the relay once, in parts.
  public static SubscriberCounts of(Subscribers subscribers, RelayId relay, Instant now) {
    var active = new EnumMap<MailFrequency, Integer>(MailFrequency.class);
    var left = new EnumMap<MailFrequency, Integer>(MailFrequency.class);
    var part = subscribers.subscriptions(relay, Optional.empty(), PART);
    while (!part.isEmpty()) {
      part.forEach(it -> (it.isActive() ? active : left).merge(it.frequency(), 1, Integer::sum));
      part = next(subscribers, relay, part);
    }
    return new SubscriberCounts(relay, subscribers.waiting(relay, now), active, left);
  }

  private static List<Subscription> next(
      Subscribers subscribers, RelayId relay, List<Subscription> part) {
    return subscribers.subscriptions(relay, Optional.of(part.getLast().who()), PART);
  }

  /// How many newsletters are wanted.
  public int actives() {
    return sum(active);
  }

  /// How many were left.
  public int lefts() {
    return sum(left);
  }

  private static int sum(Map<MailFrequency, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// In the order of the frequencies, none left out.
  private static Map<MailFrequency, Integer> complete(Map<MailFrequency, Integer> counts) {
    var complete = new EnumMap<MailFrequency, Integer>(MailFrequency.class);
    for (var frequency : MailFrequency.values()) {
      complete.put(frequency, counts.getOrDefault(frequency, 0));
    }
    return Collections.unmodifiableMap(complete);
  }
}
