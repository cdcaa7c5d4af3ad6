package dk.blogstafet.newsletter.suppression;

import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.Suppression;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The suppression log in memory. Its pages are small, so that tests read more than one.
public final class MemorySuppressions implements Suppressions {
  private static final int PART = 3;

  private final Set<Suppression> lines = new LinkedHashSet<>();

  @Override
  public synchronized void add(Suppression suppression) {
    lines.add(suppression);
  }

  @Override
  public synchronized List<Suppression> of(SubscriberId who) {
    return lines.stream().filter(it -> it.who().equals(who)).toList();
  }

  @Override
  public synchronized List<Suppression> between(SubscriberId first, SubscriberId last) {
    return lines.stream()
        .filter(it -> it.who().text().compareTo(first.text()) >= 0)
        .filter(it -> it.who().text().compareTo(last.text()) <= 0)
        .sorted(Comparator.comparing(it -> it.who().text()))
        .toList();
  }

  /// Returns all entries, for comparison.
  public synchronized List<Suppression> everything() {
    return List.copyOf(lines);
  }

  @Override
  public synchronized SuppressionPage all(Optional<String> after) {
    var start = after.map(Integer::parseInt).orElse(0);
    var end = Math.min(start + PART, lines.size());
    var next = end < lines.size() ? Optional.of(Integer.toString(end)) : Optional.<String>empty();
    return new SuppressionPage(List.copyOf(lines).subList(start, end), next);
  }
}
