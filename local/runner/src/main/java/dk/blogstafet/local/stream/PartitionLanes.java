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

/// Brings a shard's records to a function as Lambda does with a parallelization factor: those of
/// one partition in their order, those of different partitions side by side. The checkpoint follows
/// the first record that isn't done.
final class PartitionLanes implements AutoCloseable {
  /// The most records that wait; they hold keys only.
  private static final int MOST = 20_000;

  private final BatchDelivery delivery;
  private final int batch;
  private final StreamCheckpoint checkpoint;
  private final String shard;
  private final LocalLog log;
  private final Semaphore places;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// The records that aren't done, by their partitions: each that stands here is being worked on.
  private final Map<String, Deque<LaneEntry>> waiting = new HashMap<>();

  /// All records from the first on that isn't done.
  private final Deque<LaneEntry> open = new ArrayDeque<>();

  private boolean ended;

  /// Makes lanes.
  ///
  /// @param most how many of them are used at once
  /// @param batch the most records in one call
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

  /// Whether as many wait as can.
  synchronized boolean isFull() {
    return open.size() >= MOST;
  }

  /// Adds a record that came after all others.
  ///
  /// @param isWanted whether the function is to get it
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

  /// Notes that the shard has no other records than those that were added.
  synchronized void end() {
    ended = true;
    settle(List.of());
  }

  /// Whether the shard has ended.
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
      log.fault("stream", "can't be noted; its records come again", trouble);
    }
  }

  /// Waits for the calls that are under way.
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

  /// A record, and whether the function took it or it was given up.
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
