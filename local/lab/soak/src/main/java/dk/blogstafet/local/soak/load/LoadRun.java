package dk.blogstafet.local.soak.load;

import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.local.soak.inputs.TrustedEditor;
import dk.blogstafet.local.soak.kills.SoakClient;
import dk.blogstafet.local.soak.kills.UpProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Sends requests of readers, programs and subscribers to the process that `./blogstafet up`
/// starts, while an editor publishes. Bounded: each client waits for a response before its next
/// request.
public final class LoadRun {
  private static final int READERS = 6;
  private static final int OK = 200;
  private static final int BAD = 400;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration GLANCE = Duration.ofSeconds(2);
  private static final Duration PUBLISH = Duration.ofMillis(500);
  private static final List<String> PATHS =
      List.of(
          "/",
          "/proeven/",
          "/proeven/2026/",
          "/proeven/rss.xml",
          "/api/relays",
          "/api/relays/proeven/posts?limit=20",
          "/findes-ikke/");

  private final SoakClient client;
  private final Instant end;
  private final ResponseTimes pages = new ResponseTimes();
  private final ResponseTimes posts = new ResponseTimes();
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
  private final SubscriberTraffic traffic;

  private LoadRun(SoakClient client, TrustedEditor editor, URI home, Instant end) {
    this.client = client;
    this.end = end;
    this.traffic = new SubscriberTraffic(editor, home, end, failures);
  }

  /// Runs the load for a duration.
  ///
  /// @param data an empty folder
  public static LoadResult run(Path root, Path data, Duration time)
      throws IOException, InterruptedException {
    var editor = new TrustedEditor();
    try (var up = UpProcess.startFull(root, data, UpProcess.freePort());
        var client = new SoakClient(editor, up.home());
        var place = CommandStores.open(data, root.resolve("template.yaml"), up.home())) {
      editor.trust(place.environment());
      place.stores().relays().open(SoakClient.relay());
      awaitPages(client);
      var load = new LoadRun(client, editor, up.home(), Instant.now().plus(time));
      var memory = load.come(up);
      up.errors().forEach(line -> load.failures.add("It complained: " + line));
      return load.outcome(memory);
    } catch (UserFacingException userFacingException) {
      throw new IOException("The stores can't be opened", userFacingException);
    }
  }

  /// Waits for the first pages of a relay, which appear shortly after it is opened.
  private static void awaitPages(SoakClient client) throws IOException, InterruptedException {
    client.publish(0);
    var end = Instant.now().plus(PATIENCE);
    while (client.get("/" + SoakClient.RELAY + "/rss.xml").statusCode() != OK) {
      if (Instant.now().isAfter(end)) {
        throw new IOException("The relay's first pages did not appear");
      }
      Thread.sleep(50);
    }
  }

  private ProcessMemory come(UpProcess up) throws IOException, InterruptedException {
    var threads = new ArrayList<Thread>();
    for (var reader = 0; reader < READERS; reader++) {
      var first = reader;
      threads.add(begin(turn -> read(PATHS.get((first + turn) % PATHS.size()))));
    }
    threads.add(begin(traffic::come));
    threads.add(begin(this::publish));
    var memory = new ProcessMemory(up);
    while (Instant.now().isBefore(end)) {
      Thread.sleep(GLANCE.toMillis());
      memory.look();
    }
    for (var thread : threads) {
      thread.join();
    }
    return memory;
  }

  private Thread begin(LoadAction action) {
    return Thread.ofPlatform()
        .start(() -> {
          for (var turn = 1; Instant.now().isBefore(end); turn++) {
            try {
              action.take(turn);
            } catch (IOException | RuntimeException broken) {
              failures.add("No answer: " + broken);
            } catch (InterruptedException interrupted) {
              Thread.currentThread().interrupt();
              return;
            }
          }
        });
  }

  private void read(String path) throws IOException, InterruptedException {
    var start = System.nanoTime();
    var status = client.get(path).statusCode();
    pages.add(Duration.ofNanos(System.nanoTime() - start));
    var isMissing = path.equals("/findes-ikke/") || path.equals("/proeven/2026/");
    if (status >= BAD && !(isMissing && status == 404)) {
      failures.add(path + " was answered " + status);
    }
  }

  private void publish(int turn) throws IOException, InterruptedException {
    var start = System.nanoTime();
    var status = client.publish(turn).statusCode();
    posts.add(Duration.ofNanos(System.nanoTime() - start));
    if (status >= BAD) {
      failures.add("Publishing was answered " + status);
    }
    Thread.sleep(PUBLISH.toMillis());
  }

  private LoadResult outcome(ProcessMemory memory) {
    failures.addAll(memory.wrong());
    return new LoadResult(
        pages.describe(),
        traffic.describe(),
        posts.describe(),
        memory.processes(),
        memory.heaps(),
        List.copyOf(failures));
  }

  /// An action that a client repeats.
  private interface LoadAction {
    void take(int turn) throws IOException, InterruptedException;
  }

  /// The result.
  ///
  /// @param process its resident memory, in words
  /// @param heap its heap after garbage collection, in words
  public record LoadResult(
      String pages,
      String signUps,
      String posts,
      String process,
      String heap,
      List<String> failures) {}
}
