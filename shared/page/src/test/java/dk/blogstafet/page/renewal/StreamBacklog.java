package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// The undelivered records of a table's stream.
final class StreamBacklog {
  private final List<ChangeArrival> waiting = new ArrayList<>();
  private final Map<RelayId, Long> noted = new HashMap<>();

  /// Adds the records up to a relay's revision.
  void note(RelayId relay, Revision now) {
    var before = noted.getOrDefault(relay, 0L);
    for (var revision = before + 1; revision <= now.number(); revision++) {
      waiting.add(new ChangeArrival(relay, revision));
    }
    noted.put(relay, now.number());
  }

  /// Returns the oldest records, up to a maximum.
  List<ChangeArrival> batch(int most) {
    return List.copyOf(waiting.subList(0, Math.min(most, waiting.size())));
  }

  /// Returns the revision after which a batch renews a relay.
  static Optional<Revision> after(List<ChangeArrival> batch, RelayId relay) {
    return batch.stream()
        .filter(it -> it.relay().equals(relay))
        .map(it -> it.revision() - 1)
        .min(Long::compare)
        .map(Revision::new);
  }

  /// Removes delivered records.
  void take(List<ChangeArrival> batch) {
    waiting.removeAll(batch);
  }

  /// Delays some records behind later ones.
  void delay(Random random) {
    waiting.addAll(waiting.isEmpty() ? List.of() : List.of(waiting.remove(random(random))));
  }

  /// Loses some records.
  void lose(Random random) {
    for (var left = random.nextInt(3); left >= 0 && !waiting.isEmpty(); left--) {
      waiting.remove(random(random));
    }
  }

  /// Starts another table's stream, which begins with the next change.
  void startAnew(RelayId relay, Revision now) {
    waiting.removeIf(it -> it.relay().equals(relay));
    noted.put(relay, now.number());
  }

  private int random(Random random) {
    return random.nextInt(waiting.size());
  }

  /// A record of a relay's change.
  record ChangeArrival(RelayId relay, long revision) {}
}
