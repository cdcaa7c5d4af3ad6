package dk.blogstafet.local.stream;

import dk.blogstafet.local.lambda.FunctionTrigger;
import dk.blogstafet.local.lambda.LocalFunction;
import dk.blogstafet.local.lambda.LocalLog;
import dk.blogstafet.local.lambda.SamTemplate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Reads a table's stream and delivers its records to a function: in the order of each partition,
/// at least once. The template's batching window is ignored, because here it would only add a
/// delay.
public final class StreamPoller implements AutoCloseable {
  private static final Duration IDLE = Duration.ofMillis(80);
  private static final Duration TROUBLE = Duration.ofSeconds(1);
  private static final Duration FIRST_REPETITION = Duration.ofMillis(200);
  private static final int ROUNDS_BETWEEN_LOOKS = 50;

  private final DynamoDbJsonClient wire;
  private final StreamShards shards;
  private final StreamCheckpoint checkpoint;
  private final RecordFilter filter;
  private final FunctionTrigger.StreamTrigger rules;
  private final BatchDelivery delivery;
  private final Map<String, PartitionLanes> lanes = new HashMap<>();
  private final InterruptibleWait wait = new InterruptibleWait();
  private final LocalLog log;
  private final Thread thread;

  private StreamPoller(
      DynamoDbJsonClient wire,
      StreamCheckpoint checkpoint,
      String stream,
      StreamTarget target,
      LocalLog localLog) {
    this.wire = wire;
    this.checkpoint = checkpoint;
    this.shards = new StreamShards(wire, stream, checkpoint);
    this.rules = target.rules();
    this.filter = new RecordFilter(rules.filters());
    this.delivery = new BatchDelivery(target.function(), rules, FIRST_REPETITION, wait, localLog);
    this.log = localLog;
    this.thread = Thread.ofPlatform().name("stream-" + target.name()).unstarted(this::run);
  }

  /// A function and the changes that it subscribes to.
  public record StreamTarget(LocalFunction function, FunctionTrigger.StreamTrigger rules) {
    String name() {
      return rules.table() + "-" + function.plan().name();
    }
  }

  /// Starts to read.
  ///
  /// @param wire is closed with the poller
  /// @param folder for the checkpoint
  /// @throws IOException if there is no such table, or it has no stream
  public static StreamPoller start(
      DynamoDbJsonClient wire, StreamTarget target, Path folder, LocalLog localLog)
      throws IOException {
    var stream = StreamShards.streamOf(wire, SamTemplate.localName(target.rules().table()));
    var checkpoint = StreamCheckpoint.in(folder.resolve(target.name() + ".checkpoint"), stream);
    var poller = new StreamPoller(wire, checkpoint, stream, target, localLog);
    poller.thread.start();
    return poller;
  }

  private void run() {
    for (var round = 0; !wait.isOver(); round++) {
      try {
        if (round % ROUNDS_BETWEEN_LOOKS == 0) {
          shards.refresh();
        }
        if (!round()) {
          wait.pause(IDLE);
        }
      } catch (IOException | RuntimeException trouble) {
        round = -1;
        if (!wait.isOver()) {
          log.error("stream", "can't be read; trying again", trouble);
        }
        wait.pause(TROUBLE);
      }
    }
  }

  private boolean round() throws IOException {
    var busy = false;
    for (var reader : shards.open()) {
      var lane = lanes.computeIfAbsent(reader.shard(), this::lanes);
      if (lane.isFull() || lane.hasEnded()) {
        continue;
      }
      var batch = reader.next();
      busy |= !batch.records().isEmpty() || batch.last();
      batch.records().forEach(found -> lane.add(found, filter.matches(found)));
      if (batch.last()) {
        lane.end();
        shards.refresh();
      }
    }
    return busy;
  }

  private PartitionLanes lanes(String shard) {
    return new PartitionLanes(delivery, rules.lanes(), rules.batch(), checkpoint, shard, log);
  }

  /// Stops after the current call.
  @Override
  public void close() {
    wait.end();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    lanes.values().forEach(PartitionLanes::close);
    wire.close();
  }
}
