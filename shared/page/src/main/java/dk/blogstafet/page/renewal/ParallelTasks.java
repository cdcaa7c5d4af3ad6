package dk.blogstafet.page.renewal;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/// Runs tasks that wait for the page store, at most 16 at a time.
final class ParallelTasks {
  private static final int AT_ONCE = 16;

  private final Semaphore places = new Semaphore(AT_ONCE);

  /// Runs all tasks, and rethrows what one of them throws.
  ///
  /// @return whether all of them returned true
  boolean run(List<BooleanSupplier> tasks) {
    if (tasks.size() <= 1) {
      return tasks.isEmpty() || tasks.getFirst().getAsBoolean();
    }
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var isFine = true;
      for (var result : executor.invokeAll(tasks.stream().map(this::inTurn).toList())) {
        isFine &= get(result);
      }
      return isFine;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while writing pages", interrupted);
    }
  }

  private Callable<Boolean> inTurn(BooleanSupplier task) {
    return () -> {
      places.acquire();
      try {
        return task.getAsBoolean();
      } finally {
        places.release();
      }
    };
  }

  private static boolean get(Future<Boolean> result) throws InterruptedException {
    try {
      return result.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException broken) {
        throw broken;
      }
      throw new IllegalStateException("Writing a page failed", failed.getCause());
    }
  }
}
