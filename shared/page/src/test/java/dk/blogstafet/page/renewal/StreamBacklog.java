package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// The records of a table's stream that nobody has taken yet.
final class StreamBacklog {
  private final List<ChangeArrival> waiting = new ArrayList<>();
  private final Map<RelayId, Long> noted = new HashMap<>();

  /// Notes that a relay has come to a revision.
  void note(RelayId relay, Revision now) {
    var before = noted.getOrDefault(relay, 0L);
    for (var revision = before + 1; revision <= now.number(); revision++) {
      waiting.add(new ChangeArrival(relay, revision));
    }
    noted.put(relay, now.number());
  }

  /// The oldest records, at most so many.
  List<ChangeArrival> batch(int most) {
    return List.copyOf(waiting.subList(0, Math.min(most, waiting.size())));
  }

  /// After which revision a relay is to be renewed for a batch.
  static Optional<Revision> after(List<ChangeArrival> batch, RelayId relay) {
    return batch.stream()
        .filter(it -> it.relay().equals(relay))
        .map(it -> it.revision() - 1)
        .min(Long::compare)
        .map(Revision::new);
  }

  /// What was taken doesn't come again.
  void take(List<ChangeArrival> batch) {
    waiting.removeAll(batch);
  }

  /// Some records come later than those after them.
  void delay(Random random) {
    waiting.addAll(waiting.isEmpty() ? List.of() : List.of(waiting.remove(random(random))));
  }

  /// Some records are lost.
  void lose(Random random) {
    for (var left = random.nextInt(3); left >= 0 && !waiting.isEmpty(); left--) {
      waiting.remove(random(random));
    }
  }

  /// Another table has another stream, which begins with what happens next.
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
