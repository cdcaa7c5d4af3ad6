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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/// Measures the process that `./blogstafet up` starts: publishes many signed posts to one relay at
/// a steady rate, and measures the time until they are on every page, and the time for a post of
/// another relay meanwhile.
final class BurstBenchmark {
  private static final int WARM_POSTS = 40;
  private static final int RATE = 20;
  private static final int AT_ONCE = 3;

  /// Numbers outside those of the burst.
  private static final int OTHERS = 500_000;

  private static final Duration BETWEEN_OTHERS = Duration.ofSeconds(1);
  private static final Duration GLANCE = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Pattern RENDERED = Pattern.compile("\"rendered\":(\\d+)");
  private static final Pattern BEHIND = Pattern.compile("\"behind\":(\\d+)");
  private static final double SECOND = 1e9;

  private final BenchmarkEditor editor;
  private final DurationSamples answered = new DurationSamples();
  private final DurationSamples beside = new DurationSamples();
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final AtomicBoolean sent = new AtomicBoolean();
  private final AtomicBoolean ended = new AtomicBoolean();
  private long steps;
  private long backwards;

  private BurstBenchmark(BenchmarkEditor editor) {
    this.editor = editor;
  }

  /// Measures and prints.
  ///
  /// @param arguments the project's folder, and how many posts
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException, UserFacingException {
    var root = Path.of(arguments[0]);
    var data = Files.createTempDirectory("burst");
    var trustedEditor = new TrustedEditor();
    try (var up = UpProcess.start(root, data, UpProcess.freePort());
        var editor = new BenchmarkEditor(trustedEditor, up.home());
        var place = CommandStores.open(data, root.resolve("template.yaml"), up.home())) {
      trustedEditor.trust(place.environment());
      place.stores().relays().open(BenchmarkEditor.RELAY);
      place.stores().relays().open(BenchmarkEditor.OTHER);
      new BurstBenchmark(editor).run(Integer.parseInt(arguments[1]));
    } finally {
      VisibilityBenchmark.delete(data);
    }
  }

  private void run(int posts) throws InterruptedException, ExecutionException, IOException {
    for (var number = 1; number <= WARM_POSTS; number++) {
      editor.publish(BenchmarkEditor.RELAY, number);
      awaitOther(OTHERS - number);
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var others = threads.submit(this::publishBeside);
      var watch = threads.submit(this::watch);
      var first = System.nanoTime();
      publish(WARM_POSTS, posts);
      var last = System.nanoTime();
      var rate = posts * SECOND / (last - first);
      sent.set(true);
      watch.get();
      var took = (System.nanoTime() - last) / SECOND;
      ended.set(true);
      others.get();
      say(posts, rate, took);
    }
  }

  /// Sends each post when it is due, with at most two others in flight.
  private void publish(int first, int posts) throws InterruptedException, ExecutionException {
    var answers = new Future<?>[posts];
    var start = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < posts; i++) {
        var due = start + i * TimeUnit.SECONDS.toNanos(1) / RATE;
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        places.acquire();
        var number = first + i + 1;
        answers[i] = threads.submit(() -> timed(number));
      }
      for (var answer : answers) {
        answer.get();
      }
    }
  }

  private String timed(int number) throws IOException, InterruptedException {
    try {
      var start = System.nanoTime();
      var address = editor.publish(BenchmarkEditor.RELAY, number);
      answered.add(System.nanoTime() - start);
      return address;
    } finally {
      places.release();
    }
  }

  private long publishBeside() throws IOException, InterruptedException {
    var number = OTHERS;
    while (!ended.get()) {
      beside.add(awaitOther(++number));
      Thread.sleep(BETWEEN_OTHERS);
    }
    return number;
  }

  /// Publishes a post in the other relay, and waits until its page links to it.
  private long awaitOther(int number) throws IOException, InterruptedException {
    var start = System.nanoTime();
    var address = editor.publish(BenchmarkEditor.OTHER, number);
    while (!editor.read("/" + BenchmarkEditor.OTHER.id().slug() + "/").contains(address)) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IOException("After " + PATIENCE + " nothing links to " + address);
      }
      Thread.sleep(2);
    }
    return System.nanoTime() - start;
  }

  /// Tracks how many posts the pages show, until all posts are sent and shown.
  private long watch() throws IOException, InterruptedException {
    var path = "/api/relays/" + BenchmarkEditor.RELAY.id().slug() + "/status";
    var end = System.nanoTime() + PATIENCE.toNanos();
    var last = 0L;
    for (var behind = 1L; behind > 0; ) {
      if (System.nanoTime() > end) {
        throw new IOException("After " + PATIENCE + " pages are behind");
      }
      var wasSent = sent.get();
      var status = editor.read(path);
      var rendered = number(RENDERED, status);
      steps += rendered > last ? 1 : 0;
      backwards += rendered < last ? 1 : 0;
      last = rendered;
      behind = wasSent ? number(BEHIND, status) : 1;
      Thread.sleep(GLANCE);
    }
    return last;
  }

  private static long number(Pattern pattern, String status) {
    var found = pattern.matcher(status);
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }

  private void say(int posts, double rate, double took) {
    System.out.printf(
        "%,d posts at %.1f a second: on every page %.1f s after the last was answered, in %d steps,"
            + " %d of them backwards; %d requests were retried.%n%n",
        posts, rate, took, steps, backwards, editor.repetitions());
    System.out.println("| over HTTP on loopback | number | p50 ms | p99 ms | slowest ms |");
    System.out.println("|---|---|---|---|---|");
    VisibilityBenchmark.row("the burst: sent until answered", answered);
    VisibilityBenchmark.row("the relay beside it: sent until its page links to it", beside);
  }
}
