package dk.blogstafet.local.stream;

import dk.blogstafet.local.lambda.Journal;
import dk.blogstafet.local.lambda.LocalFunction;
import dk.blogstafet.local.lambda.Template;
import dk.blogstafet.local.lambda.Trigger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Reads a table's stream and hands its records to a function: in the order of each partition, at
/// least once. The template's batching window is left out, for it saves calls and only delays here.
public final class StreamPoller implements AutoCloseable {
  private static final Duration IDLE = Duration.ofMillis(80);
  private static final Duration TROUBLE = Duration.ofSeconds(1);
  private static final Duration FIRST_REPETITION = Duration.ofMillis(200);
  private static final int ROUNDS_BETWEEN_LOOKS = 50;

  private final DynamoWire wire;
  private final Shards shards;
  private final Checkpoint checkpoint;
  private final Filter filter;
  private final Trigger.Changes rules;
  private final Delivery delivery;
  private final Map<String, Lanes> lanes = new HashMap<>();
  private final Patience patience = new Patience();
  private final Journal journal;
  private final Thread thread;

  private StreamPoller(
      DynamoWire wire, Checkpoint checkpoint, String stream, Target target, Journal journal) {
    this.wire = wire;
    this.checkpoint = checkpoint;
    this.shards = new Shards(wire, stream, checkpoint);
    this.rules = target.rules();
    this.filter = new Filter(rules.filters());
    this.delivery = new Delivery(target.function(), rules, FIRST_REPETITION, patience, journal);
    this.journal = journal;
    this.thread = Thread.ofPlatform().name("stream-" + target.name()).unstarted(this::run);
  }

  /// A function and the changes it wants to hear of.
  public record Target(LocalFunction function, Trigger.Changes rules) {
    String name() {
      return rules.table() + "-" + function.plan().name();
    }
  }

  /// Starts to read.
  ///
  /// @param wire is closed with the poller
  /// @param folder where the poller notes how far it has read
  /// @throws IOException if there is no such table, or it has no stream
  public static StreamPoller start(DynamoWire wire, Target target, Path folder, Journal journal)
      throws IOException {
    var stream = Shards.streamOf(wire, Template.localName(target.rules().table()));
    var checkpoint = Checkpoint.in(folder.resolve(target.name() + ".checkpoint"), stream);
    var poller = new StreamPoller(wire, checkpoint, stream, target, journal);
    poller.thread.start();
    return poller;
  }

  private void run() {
    for (var round = 0; !patience.isOver(); round++) {
      try {
        if (round % ROUNDS_BETWEEN_LOOKS == 0) {
          shards.look();
        }
        if (!round()) {
          patience.pause(IDLE);
        }
      } catch (IOException | RuntimeException trouble) {
        round = -1;
        if (!patience.isOver()) {
          journal.fault("stream", "can't be read; trying again", trouble);
        }
        patience.pause(TROUBLE);
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
      var portion = reader.next();
      busy |= !portion.records().isEmpty() || portion.last();
      portion.records().forEach(found -> lane.add(found, filter.takes(found)));
      if (portion.last()) {
        lane.end();
        shards.look();
      }
    }
    return busy;
  }

  private Lanes lanes(String shard) {
    return new Lanes(delivery, rules.lanes(), rules.batch(), checkpoint, shard, journal);
  }

  /// Stops reading, after the call that is under way.
  @Override
  public void close() {
    patience.end();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    lanes.values().forEach(Lanes::close);
    wire.close();
  }
}
