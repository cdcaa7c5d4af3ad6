package dk.blogstafet.local.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;

/// Measures rendering everything and publishing the newest post on stores in memory, at any length
/// of the relay: CPU of the whole process, objects written, requests to the database, memory.
final class InMemoryBenchmark {
  private static final int WARM_POSTS = 5_000;
  private static final int WARM_RENDERINGS = 8;
  private static final int WARM_PUBLICATIONS = 3_000;
  private static final int LISTINGS = 100_000;
  private static final int BATCHES = 9;
  private static final int BATCH = 200;
  private static final double MICRO = 1e3;
  private static final double MILLI = 1e6;
  private static final double MEGA = 1 << 20;

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private InMemoryBenchmark() {}

  /// Prints a row for each length.
  ///
  /// @param arguments the lengths, separated by commas
  public static void main(String[] arguments) throws IOException {
    warmUp();
    System.out.println(
        "| posts | full render, µs of CPU per post | publishing one, ms of CPU | of it garbage"
            + " collection | objects | requests | MB of memory |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (var posts : arguments[0].split(",", -1)) {
      row(Integer.parseInt(posts));
    }
    list();
  }

  /// Measures a listing from the event's bytes to the response's, without the database.
  private static void list() throws IOException {
    var inMemoryListPosts = new InMemoryListPosts(new BenchmarkRelay(WARM_POSTS));
    var samples = new DurationSamples();
    for (var turn = 0; turn < LISTINGS; turn++) {
      var start = System.nanoTime();
      inMemoryListPosts.answer();
      if (turn >= LISTINGS / 2) {
        samples.add(System.nanoTime() - start);
      }
    }
    System.out.printf(
        "%nListing 20 posts without the database: p50 %.0f µs, p99 %.0f µs (%,d)%n%n",
        samples.at(0.5) / MICRO, samples.at(0.99) / MICRO, samples.count());
  }

  /// Warms up the JIT compiler, with dates spread as in the measured relay.
  private static void warmUp() {
    var relay = new BenchmarkRelay(WARM_POSTS);
    for (var turn = 0; turn < WARM_RENDERINGS; turn++) {
      relay.rebuild();
    }
    publish(relay, WARM_PUBLICATIONS);
  }

  private static void row(int posts) {
    var relay = new BenchmarkRelay(posts);
    var start = SYSTEM.getProcessCpuTime();
    relay.rebuild();
    var rendered = SYSTEM.getProcessCpuTime() - start;
    var objects = relay.pages.changed();
    var questions = relay.questions.get();
    publish(relay, 1);
    objects = relay.pages.changed() - objects;
    questions = relay.questions.get() - questions;
    var times = new ArrayList<Long>();
    var collected = collected();
    for (var batch = 0; batch < BATCHES; batch++) {
      times.add(publish(relay, BATCH) / BATCH);
    }
    collected = (collected() - collected) / (BATCHES * BATCH);
    Collections.sort(times);
    System.out.printf(
        "| %,d | %.0f | %.2f (%.2f–%.2f) | %.2f | %d | %d | %.0f |%n",
        posts,
        rendered / MICRO / posts,
        times.get(BATCHES / 2) / MILLI,
        times.getFirst() / MILLI,
        times.getLast() / MILLI,
        collected,
        objects,
        questions,
        memory());
  }

  /// Publishes posts one by one.
  ///
  /// @return nanoseconds of CPU
  private static long publish(BenchmarkRelay relay, int posts) {
    var start = SYSTEM.getProcessCpuTime();
    for (var post = 0; post < posts; post++) {
      relay.add();
      relay.renew();
    }
    return SYSTEM.getProcessCpuTime() - start;
  }

  /// Returns the milliseconds of garbage collection so far. The serial collector stops all other
  /// threads, so these are milliseconds of one core.
  private static double collected() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }

  private static double memory() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGA;
  }
}
