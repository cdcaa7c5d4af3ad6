package dk.blogstafet.baton;

import dk.blogstafet.mail.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The outbox tasks of turns in memory, for tests.
public final class MemoryTurnOutbox implements Outbox<TurnMailTask> {
  private final Map<String, TurnMailTask> tasks = new TreeMap<>();

  synchronized void add(TurnMailTask task) {
    tasks.putIfAbsent(task.name(), task);
  }

  /// Returns all tasks in the order of their names.
  public synchronized List<TurnMailTask> all() {
    return List.copyOf(tasks.values());
  }

  @Override
  public synchronized Optional<TurnMailTask> find(String name) {
    return Optional.ofNullable(tasks.get(name));
  }

  @Override
  public synchronized List<TurnMailTask> due(Instant now, int limit) {
    return tasks.values().stream().filter(it -> !it.due().isAfter(now)).limit(limit).toList();
  }

  @Override
  public synchronized boolean replace(TurnMailTask seen, TurnMailTask then) {
    return tasks.replace(seen.name(), seen, then);
  }

  @Override
  public synchronized boolean remove(TurnMailTask seen) {
    return tasks.remove(seen.name(), seen);
  }
}
