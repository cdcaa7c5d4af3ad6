package dk.blogstafet.local.benchmarks.visible;

import dk.blogstafet.local.benchmarks.DurationSamples;
import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.local.soak.inputs.TrustedEditor;
import dk.blogstafet.local.soak.kills.UpProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Measures the process that `./blogstafet up` starts, on loopback: the time from sending a post
/// until the relay's page links to it, and the time of a listing.
final class VisibilityBenchmark {
  private static final int WARM_POSTS = 40;
  private static final int WARM_LISTINGS = 2_000;
  private static final int LISTINGS = 5_000;
  private static final int READERS = 4;
  private static final String LISTING = "/api/relays/stafetten/posts?limit=20";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final double MILLI = 1e6;
  private static final double SECOND = 1e9;

  private final BenchmarkEditor editor;
  private final DurationSamples answered = new DurationSamples();
  private final DurationSamples seen = new DurationSamples();

  private VisibilityBenchmark(BenchmarkEditor editor) {
    this.editor = editor;
  }

  /// Measures and prints.
  ///
  /// @param arguments the project's folder, and how many posts
  public static void main(String[] arguments)
      throws IOException, InterruptedException, UserFacingException {
    var root = Path.of(arguments[0]);
    var data = Files.createTempDirectory("visible");
    var trustedEditor = new TrustedEditor();
    try (var up = UpProcess.start(root, data, UpProcess.freePort());
        var editor = new BenchmarkEditor(trustedEditor, up.home());
        var place = CommandStores.open(data, root.resolve("template.yaml"), up.home())) {
      trustedEditor.trust(place.environment());
      place.stores().relays().open(BenchmarkEditor.RELAY);
      new VisibilityBenchmark(editor).run(Integer.parseInt(arguments[1]));
    } finally {
      delete(data);
    }
  }

  private void run(int posts) throws IOException, InterruptedException {
    for (var number = 1; number <= WARM_POSTS + posts; number++) {
      publish(number, number > WARM_POSTS);
    }
    System.out.println("| over HTTP on loopback | number | p50 ms | p99 ms | slowest ms |");
    System.out.println("|---|---|---|---|---|");
    row("publishing: sent until answered", answered);
    row("publishing: sent until the relay's page links to it", seen);
    list(WARM_LISTINGS, new DurationSamples());
    var one = new DurationSamples();
    list(LISTINGS, one);
    row("listing 20 posts, one reader", one);
    var many = new DurationSamples();
    var start = System.nanoTime();
    together(many);
    var took = System.nanoTime() - start;
    row(
        "listing 20 posts, %d readers, %.0f a second"
            .formatted(READERS, many.count() * SECOND / took),
        many);
  }

  private void publish(int number, boolean counts) throws IOException, InterruptedException {
    var start = System.nanoTime();
    var address = editor.publish(BenchmarkEditor.RELAY, number);
    var answer = System.nanoTime() - start;
    while (!editor.read("/stafetten/").contains(address)) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IOException("After " + PATIENCE + " nothing links to " + address);
      }
      Thread.sleep(2);
    }
    if (counts) {
      answered.add(answer);
      seen.add(System.nanoTime() - start);
    }
  }

  private void list(int listings, DurationSamples samples)
      throws IOException, InterruptedException {
    for (var listing = 0; listing < listings; listing++) {
      var start = System.nanoTime();
      if (!editor.read(LISTING).contains("\"etape-")) {
        throw new IOException("The listing is empty");
      }
      samples.add(System.nanoTime() - start);
    }
  }

  private void together(DurationSamples samples) throws InterruptedException {
    var failed = new AtomicInteger();
    var readers = new Thread[READERS];
    for (var reader = 0; reader < READERS; reader++) {
      readers[reader] =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  list(LISTINGS / READERS, samples);
                } catch (IOException broken) {
                  failed.incrementAndGet();
                } catch (InterruptedException interrupted) {
                  Thread.currentThread().interrupt();
                }
              });
    }
    for (var reader : readers) {
      reader.join();
    }
    if (failed.get() > 0) {
      throw new IllegalStateException(failed + " readers got no response");
    }
  }

  static void row(String what, DurationSamples samples) {
    System.out.printf(
        "| %s | %,d | %.1f | %.1f | %.1f |%n",
        what,
        samples.count(),
        samples.at(0.5) / MILLI,
        samples.at(0.99) / MILLI,
        samples.at(1) / MILLI);
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.toList().reversed()) {
        Files.delete(file);
      }
    }
  }
}
