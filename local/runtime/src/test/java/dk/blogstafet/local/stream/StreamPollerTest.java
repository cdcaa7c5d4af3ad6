package dk.blogstafet.local.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.blogstafet.local.backends.DynamoDbServer;
import dk.blogstafet.local.lambda.FunctionDoubles;
import dk.blogstafet.local.lambda.FunctionTrigger;
import dk.blogstafet.local.lambda.LocalFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamPollerTest {
  private static final String FILTER =
      "{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[{\"prefix\":\"change#\"}]}}}}";
  private static final FunctionTrigger.StreamTrigger RULES =
      new FunctionTrigger.StreamTrigger("PostsTable", 2, 10, true, 2, false, List.of(FILTER));

  private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
  private final LocalFunction function =
      FunctionDoubles.function(
          event -> {
            numbersIn(event).forEach(seen::add);
            return "";
          },
          RULES);

  @TempDir Path folder;
  private final DynamoDbServer database = startDatabase();

  private static DynamoDbServer startDatabase() {
    try {
      return DynamoDbServer.inMemory(0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @BeforeEach
  void makeTable() throws IOException {
    var template = FunctionDoubles.template("template.yaml");
    var creator = new TableCreator(wire());
    creator.createAll(template);
    creator.createAll(template);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void deliversMatchingRecordsInOrder() throws Exception {
    write("change#1", "list#1", "change#2", "change#3");

    try (var _ = start()) {
      write("change#4");

      assertEquals(List.of("1", "2", "3", "4"), take(4));
    }
  }

  @Test
  void partitionsDoNotWaitForEachOther() throws Exception {
    var gate = new CountDownLatch(1);
    var slow =
        FunctionDoubles.function(
            event -> {
              if (event.contains("relay#slow")) {
                pass(gate);
              }
              numbersIn(event).forEach(seen::add);
              return "";
            },
            RULES);
    try (var _ = StreamPoller.start(wire(), target(slow, RULES), folder, FunctionDoubles.log())) {
      writeTo("relay#slow", "change#1", "change#2", "change#3");
      writeTo("relay#quick", "change#4", "change#5");

      assertEquals(List.of("4", "5"), take(2));

      gate.countDown();
      assertEquals(List.of("1", "2", "3"), take(3));
    }
  }

  @Test
  void redeliversUnfinishedRecordsDespiteLaterOnes() throws Exception {
    var gate = new CountDownLatch(1);
    var stuck =
        FunctionDoubles.function(
            event -> {
              if (event.contains("relay#slow")) {
                pass(gate);
                throw new IllegalStateException("killed");
              }
              numbersIn(event).forEach(seen::add);
              return "";
            },
            RULES);
    var poller = StreamPoller.start(wire(), target(stuck, RULES), folder, FunctionDoubles.log());
    writeTo("relay#slow", "change#1");
    writeTo("relay#quick", "change#2");
    assertEquals(List.of("2"), take(1));
    var closing = Thread.ofVirtual().start(poller::close);
    gate.countDown();
    closing.join();
    seen.clear();

    try (var _ = start()) {
      assertTrue(take(2).contains("1"));
    }
  }

  @Test
  void resumesAtItsCheckpoint() throws Exception {
    write("change#1");
    try (var _ = start()) {
      assertEquals(List.of("1"), take(1));
    }
    write("change#2");

    try (var _ = start()) {
      assertEquals(List.of("2"), take(1));
    }
    assertTrue(seen.isEmpty());
  }

  @Test
  void deliversWithinASecond() throws Exception {
    try (var _ = start()) {
      write("change#1");
      take(1);
      var start = System.nanoTime();

      write("change#2");

      take(1);
      var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      assertTrue(millis < 1_000, () -> millis + " ms");
    }
  }

  @Test
  void stopsWhileAFunctionAlwaysFails() throws Exception {
    var broken =
        FunctionDoubles.function(event -> {
          numbersIn(event).forEach(seen::add);
          throw new IllegalStateException("broken");
        });
    var endless =
        new FunctionTrigger.StreamTrigger("PostsTable", 2, 1, false, -1, false, List.of());
    write("change#1");

    var poller = StreamPoller.start(wire(), target(broken, endless), folder, FunctionDoubles.log());
    take(2);
    poller.close();

    try (var _ = start()) {
      seen.clear();
      assertEquals(List.of("1"), take(1));
    }
  }

  private static void pass(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private StreamPoller start() throws IOException {
    return StreamPoller.start(wire(), target(function, RULES), folder, FunctionDoubles.log());
  }

  private static StreamPoller.StreamTarget target(
      LocalFunction function, FunctionTrigger.StreamTrigger rules) {
    return new StreamPoller.StreamTarget(function, rules);
  }

  private DynamoDbJsonClient wire() {
    return new DynamoDbJsonClient(database.endpoint());
  }

  private void write(String... keys) throws IOException {
    writeTo("relay#x", keys);
  }

  private void writeTo(String partition, String... keys) throws IOException {
    try (var wire = wire()) {
      for (var key : keys) {
        var question = DynamoDbJsonClient.question().put("TableName", "posts-table");
        var item = question.putObject("Item");
        item.putObject("pk").put("S", partition);
        item.putObject("sk").put("S", key);
        wire.tables("PutItem", question);
      }
    }
  }

  private List<String> take(int count) throws InterruptedException {
    var taken = new ArrayList<String>();
    while (taken.size() < count) {
      var next = seen.poll(20, TimeUnit.SECONDS);
      taken.add(next == null ? "nothing came" : next);
    }
    return taken;
  }

  private static List<String> numbersIn(String event) {
    var numbers = new ArrayList<String>();
    try {
      for (var found : new JsonMapper().readTree(event).path("Records")) {
        numbers.add(found.at("/dynamodb/Keys/sk/S").asText().replace("change#", ""));
      }
    } catch (IOException malformed) {
      numbers.add(event);
    }
    return numbers;
  }
}
