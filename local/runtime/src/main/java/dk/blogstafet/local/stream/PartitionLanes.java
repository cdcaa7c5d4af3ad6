package dk.blogstafet.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.lambda.LocalLog;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Delivers a shard's records to a function as Lambda does with a parallelization factor: those of
/// one partition in order, those of different partitions concurrently. The checkpoint follows the
/// first unfinished record.
final class PartitionLanes implements AutoCloseable {
  /// The maximum number of waiting records; they hold keys only.
  private static final int MOST = 20_000;

  private final BatchDelivery delivery;
  private final int batch;
  private final StreamCheckpoint checkpoint;
  private final String shard;
  private final LocalLog log;
  private final Semaphore places;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Unfinished records by partition: each partition in the map is being processed.
  private final Map<String, Deque<LaneEntry>> waiting = new HashMap<>();

  /// All records from the first unfinished one on.
  private final Deque<LaneEntry> open = new ArrayDeque<>();

  private boolean ended;

  /// Creates lanes.
  ///
  /// @param most how many of them run concurrently
  /// @param batch the maximum number of records in one call
  PartitionLanes(
      BatchDelivery delivery,
      int most,
      int batch,
      StreamCheckpoint checkpoint,
      String shard,
      LocalLog localLog) {
    this.delivery = delivery;
    this.batch = batch;
    this.checkpoint = checkpoint;
    this.shard = shard;
    this.log = localLog;
    this.places = new Semaphore(most);
  }

  /// Returns whether the maximum number of records is waiting.
  synchronized boolean isFull() {
    return open.size() >= MOST;
  }

  /// Adds a record that came after all others.
  ///
  /// @param isWanted whether the function's filter matches it
  synchronized void add(JsonNode found, boolean isWanted) {
    var entry = new LaneEntry(found);
    open.add(entry);
    if (!isWanted) {
      settle(List.of(entry));
      return;
    }
    var partition = found.at("/dynamodb/Keys/pk").toString();
    var lane = waiting.get(partition);
    if (lane == null) {
      lane = new ArrayDeque<>();
      waiting.put(partition, lane);
      threads.execute(() -> run(partition));
    }
    lane.add(entry);
  }

  /// Marks that the shard has no further records.
  synchronized void end() {
    ended = true;
    settle(List.of());
  }

  /// Returns whether the shard has ended.
  synchronized boolean hasEnded() {
    return ended;
  }

  private void run(String partition) {
    for (var next = next(partition); !next.isEmpty(); next = next(partition)) {
      places.acquireUninterruptibly();
      try {
        if (!delivery.deliver(next.stream().map(LaneEntry::found).toList())) {
          return;
        }
      } finally {
        places.release();
      }
      settle(next);
    }
  }

  private synchronized List<LaneEntry> next(String partition) {
    var lane = waiting.getOrDefault(partition, new ArrayDeque<>());
    var next = new ArrayList<LaneEntry>();
    while (next.size() < batch && !lane.isEmpty()) {
      next.add(lane.remove());
    }
    if (next.isEmpty()) {
      waiting.remove(partition);
    }
    return next;
  }

  private synchronized void settle(List<LaneEntry> done) {
    done.forEach(entry -> entry.done = true);
    try {
      while (!open.isEmpty() && open.element().done) {
        var last = open.remove();
        if (open.isEmpty() || !open.element().done) {
          checkpoint.note(shard, BatchDelivery.sequence(last.found()));
        }
      }
      if (ended && open.isEmpty()) {
        checkpoint.noteEnd(shard);
      }
    } catch (IOException trouble) {
      log.error(
          "stream", "the checkpoint can't be written; records will be delivered again", trouble);
    }
  }

  /// Waits for the current calls.
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// A record, and whether the function accepted it or it was discarded.
  private static final class LaneEntry {
    private final JsonNode found;
    private boolean done;

    LaneEntry(JsonNode found) {
      this.found = found;
    }

    JsonNode found() {
      return found;
    }
  }
}
