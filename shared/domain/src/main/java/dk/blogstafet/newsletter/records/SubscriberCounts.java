package dk.blogstafet.newsletter.records;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.SubscriptionIterator;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// The number of a newsletter's current, former and pending subscribers, without identities.
///
/// @param waiting sign-ups that can still be confirmed
/// @param active active subscriptions by frequency
/// @param left ended subscriptions by frequency
/// @param growth what has changed since the latest issue of a frequency; nothing for a frequency
///   without one
public record SubscriberCounts(
    RelayId relay,
    int waiting,
    Map<MailFrequency, Integer> active,
    Map<MailFrequency, Integer> left,
    Map<MailFrequency, IssueGrowth> growth) {
  public SubscriberCounts {
    active = complete(active);
    left = complete(left);
    growth = Collections.unmodifiableMap(new TreeMap<>(growth));
  }

  /// The readers who joined and left since an issue.
  public record IssueGrowth(int joined, int left) {
    private IssueGrowth plus(Subscription since) {
      return since.isActive()
          ? new IssueGrowth(joined + 1, left)
          : new IssueGrowth(joined, left + 1);
    }
  }

  /// Counts in pages; reads every subscription of the relay once.
  ///
  /// @param issues when the latest issue of a frequency was closed for posts
  public static SubscriberCounts of(
      Subscribers subscribers, RelayId relay, Instant now, Map<MailFrequency, Instant> issues) {
    var growth = new EnumMap<MailFrequency, IssueGrowth>(MailFrequency.class);
    issues.keySet().forEach(frequency -> growth.put(frequency, new IssueGrowth(0, 0)));
    var active = new EnumMap<MailFrequency, Integer>(MailFrequency.class);
    var left = new EnumMap<MailFrequency, Integer>(MailFrequency.class);
    new SubscriptionIterator(subscribers, relay)
        .forEachRemaining(it -> {
          (it.isActive() ? active : left).merge(it.frequency(), 1, Integer::sum);
          if (it.since().isAfter(issues.getOrDefault(it.frequency(), Instant.MAX))) {
            growth.computeIfPresent(it.frequency(), (_, so) -> so.plus(it));
          }
        });
    return new SubscriberCounts(relay, subscribers.countPending(relay, now), active, left, growth);
  }

  /// Returns the number of active subscriptions.
  public int totalActive() {
    return sum(active);
  }

  /// Returns the number of ended subscriptions.
  public int totalLeft() {
    return sum(left);
  }

  private static int sum(Map<MailFrequency, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Returns counts in the order of the frequencies, including zeros.
  private static Map<MailFrequency, Integer> complete(Map<MailFrequency, Integer> counts) {
    var complete = new EnumMap<MailFrequency, Integer>(MailFrequency.class);
    for (var frequency : MailFrequency.values()) {
      complete.put(frequency, counts.getOrDefault(frequency, 0));
    }
    return Collections.unmodifiableMap(complete);
  }
}
