package dk.blogstafet.page.renewal;

import dk.blogstafet.page.renewal.FaultInjection.InjectedFault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Runs tasks concurrently on their own threads. The clock advances whenever one of them waits, so
/// that leases expire while their holders still work.
final class ConcurrentRuns {
  private ConcurrentRuns() {}

  static void run(List<Runnable> runs) {
    try (var threads = Executors.newFixedThreadPool(runs.size())) {
      var tasks = new ArrayList<Callable<Boolean>>();
      runs.forEach(run -> tasks.add(() -> tolerated(run)));
      for (var result : threads.invokeAll(tasks)) {
        result.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted in a race", interrupted);
    } catch (ExecutionException broken) {
      throw new AssertionError("A concurrent renewal failed", broken.getCause());
    }
  }

  private static boolean tolerated(Runnable run) {
    try {
      run.run();
      return true;
    } catch (InjectedFault | IllegalStateException expected) {
      return false;
    }
  }
}
