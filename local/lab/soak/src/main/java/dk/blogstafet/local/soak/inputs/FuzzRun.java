package dk.blogstafet.local.soak.inputs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongConsumer;

/// Runs many invalid inputs. The mutations of an input depend on its seed only.
public final class FuzzRun {
  /// More than processors, because threads wait for the stores.
  private static final int THREADS = 2 * Runtime.getRuntime().availableProcessors();

  /// The number of heap samples.
  private static final int LOOKS = 8;

  /// After this time an input counts as endless, and the run stops.
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Duration GLANCE = Duration.ofMillis(100);

  private final FuzzInput.FuzzSource source;
  private final RunningInputs runningInputs;
  private final ResourceBudget budget = new ResourceBudget();
  private final HeapSampler heap = new HeapSampler();
  private final VerdictCounts verdictCounts = new VerdictCounts();

  /// Sampling the heap excludes running inputs: their temporary memory is not counted.
  private final ReadWriteLock quiet = new ReentrantReadWriteLock(true);

  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

  private FuzzRun(FuzzInput.FuzzSource source, Duration patience) {
    this.source = source;
    this.runningInputs = new RunningInputs(patience);
  }

  /// Runs a number of inputs on every entry point.
  ///
  /// @param root the checkout
  /// @param folder for the database and other files
  /// @param first the first seed; the others follow it
  public static FuzzResult tryMany(
      Path root, Path folder, long first, int count, LongConsumer tried) throws IOException {
    try (var sandbox = FunctionSandbox.open(root, folder)) {
      var result = tryMany(CombinedInputs.on(sandbox, root), first, count, tried);
      return result.with(new FuzzedPagesCheck(sandbox.stores()).wrong());
    }
  }

  /// Runs a number of inputs of a source.
  static FuzzResult tryMany(
      FuzzInput.FuzzSource source, long first, int count, LongConsumer tried) {
    return tryMany(source, first, count, tried, PATIENCE);
  }

  /// Runs a number of inputs of a source, with a timeout for each.
  static FuzzResult tryMany(
      FuzzInput.FuzzSource source, long first, int count, LongConsumer tried, Duration patience) {
    var run = new FuzzRun(source, patience);
    run.run(first, count, tried);
    run.failures.addAll(run.heap.wrong());
    return new FuzzResult(
        run.verdictCounts.describe(),
        FailureGroups.group(run.failures),
        run.budget.slowest(),
        run.budget.busiest(),
        run.budget.largest(),
        run.heap.samples());
  }

  private void run(long first, int count, LongConsumer tried) {
    var next = new AtomicInteger();
    var executor = Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().daemon().factory());
    var workers = new ArrayList<Future<?>>();
    for (var thread = 0; thread < THREADS; thread++) {
      workers.add(executor.submit(() -> work(first, count, next, tried)));
    }
    executor.shutdown();
    var endless = List.<String>of();
    while (!workers.stream().allMatch(FuzzRun::isDone) && endless.isEmpty()) {
      endless = runningInputs.endless();
    }
    next.set(count);
    failures.addAll(endless);
  }

  private void work(long first, int count, AtomicInteger next, LongConsumer tried) {
    var pause = Math.max(1, count / LOOKS);
    var number = next.getAndIncrement();
    while (number < count) {
      var seed = first + number;
      under(quiet.readLock(), () -> one(seed));
      tried.accept(seed);
      number = next.getAndIncrement();
      if (number % pause == 0) {
        under(quiet.writeLock(), heap::sample);
      }
    }
  }

  private static void under(Lock lock, Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  /// Waits briefly for a worker to finish.
  private static boolean isDone(Future<?> worker) {
    try {
      worker.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (ExecutionException broken) {
      throw new IllegalStateException("The soak test itself is broken", broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", interrupted);
    }
  }

  private void one(long seed) {
    var input = source.next(new SplittableRandom(seed));
    var start = System.nanoTime();
    runningInputs.begin(seed, input);
    var verdict = taken(input);
    runningInputs.end(seed);
    verdictCounts.add(input.kind(), verdict.outcome(), System.nanoTime() - start);
    verdict.wrong().ifPresent(wrong -> failures.add(FailureGroups.describe(seed, input, wrong)));
  }

  private InputVerdict taken(FuzzInput input) {
    try {
      return budget.measure(input.attempt());
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
      return InputVerdict.failed("throws " + broken);
    }
  }

  /// Returns the limits of an input, in words.
  public static String most() {
    return ResourceBudget.describe();
  }

  /// The result.
  ///
  /// @param counts the number and the verdicts of each kind, in words
  /// @param slowest elapsed time
  /// @param busiest CPU time
  /// @param largest in bytes, all that was allocated for one
  /// @param held bytes on the heap after garbage collection, in order
  public record FuzzResult(
      Map<String, String> counts,
      List<String> failures,
      Duration slowest,
      Duration busiest,
      long largest,
      List<Long> held) {
    private FuzzResult with(List<String> more) {
      var all = new ArrayList<>(failures);
      all.addAll(more);
      return new FuzzResult(counts, List.copyOf(all), slowest, busiest, largest, held);
    }
  }
}
