package dk.blogstafet.page.renewal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The faults of one process: a call to its stores fails before or after it is done, is rejected
/// without reason, has to wait while others continue, or finds the process killed. The fate of the
/// nth call of a kind depends only on the seed and on n, so the same seed gives the same history.
final class FaultInjection {
  /// How often one process has to wait.
  private static final int WAITS = 3;

  private static final int HUNDRED = 100;

  private final long dice;
  private final int percent;
  private final Runnable meanwhile;
  private final OccurrenceCounter counter;
  private final AtomicInteger waits = new AtomicInteger(WAITS);
  private final Map<String, Integer> questions = new ConcurrentHashMap<>();
  private volatile boolean killed;

  /// Creates the faults of a process.
  ///
  /// @param percent of the calls that get a fault
  /// @param meanwhile what happens while the process waits
  /// @param occurrenceCounter counts the faults
  FaultInjection(long dice, int percent, Runnable meanwhile, OccurrenceCounter occurrenceCounter) {
    this.dice = dice;
    this.percent = percent;
    this.meanwhile = meanwhile;
    this.counter = occurrenceCounter;
  }

  /// Returns an injection without faults.
  static FaultInjection none() {
    return new FaultInjection(0, 0, () -> {}, new OccurrenceCounter());
  }

  /// Wraps a port with this process's faults.
  <T> T on(Class<T> port, T store) {
    var proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> ask(store, method, arguments));
    return port.cast(proxy);
  }

  private Object ask(Object store, Method method, Object[] arguments) throws Throwable {
    requireAlive();
    var fate = fate(method, arguments);
    counter.add(fate);
    return switch (fate) {
      case FINE -> call(store, method, arguments);
      case FAILS_BEFORE -> throw new StoreFailure();
      case FAILS_AFTER -> {
        call(store, method, arguments);
        throw new StoreFailure();
      }
      case REFUSED -> false;
      case WAITS -> {
        meanwhile.run();
        requireAlive();
        yield call(store, method, arguments);
      }
      case KILLED_BEFORE -> throw kill();
      case KILLED_AFTER -> {
        call(store, method, arguments);
        throw kill();
      }
    };
  }

  /// Draws the fate of a call, as far as it applies.
  private CallFate fate(Method method, Object[] arguments) {
    var drawn = drawn(method.getName() + key(arguments));
    var isPossible =
        switch (drawn) {
          case REFUSED -> isRefusable(method);
          case WAITS -> waits.getAndDecrement() > 0;
          case FINE, FAILS_BEFORE, FAILS_AFTER, KILLED_BEFORE, KILLED_AFTER -> true;
        };
    return isPossible ? drawn : CallFate.FINE;
  }

  /// Returns whether a call can be rejected: only writes and deletions of pages can find a change.
  private static boolean isRefusable(Method method) {
    return method.getName().equals("put") || method.getName().equals("remove");
  }

  private static String key(Object[] arguments) {
    return arguments == null || arguments.length == 0 ? "" : arguments[0].toString();
  }

  private static Object call(Object store, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(store, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private CallFate drawn(String question) {
    var nth = questions.merge(question, 1, Integer::sum);
    var random = new Random(dice * 31 + question.hashCode() * 1_000_003L + nth);
    if (random.nextInt(HUNDRED) >= percent) {
      return CallFate.FINE;
    }
    return CallFate.values()[random.nextInt(CallFate.values().length)];
  }

  private ProcessKilled kill() {
    killed = true;
    return new ProcessKilled();
  }

  private void requireAlive() {
    if (killed) {
      throw new ProcessKilled();
    }
  }

  /// The fate of a call.
  enum CallFate {
    FINE,
    FAILS_BEFORE,
    FAILS_AFTER,
    REFUSED,
    WAITS,
    KILLED_BEFORE,
    KILLED_AFTER;

    /// Returns all fates except success.
    static CallFate[] bad() {
      return Arrays.copyOfRange(values(), 1, values().length);
    }
  }

  /// An exception that may end a process with faults.
  abstract static sealed class InjectedFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    InjectedFault(String what) {
      super(what, null, false, false);
    }
  }

  /// The store failed; it is unknown whether the call was executed.
  static final class StoreFailure extends InjectedFault {
    private static final long serialVersionUID = 1;

    StoreFailure() {
      super("The store failed");
    }
  }

  /// The process was killed: none of its later calls reaches a store.
  static final class ProcessKilled extends InjectedFault {
    private static final long serialVersionUID = 1;

    ProcessKilled() {
      super("The process was killed");
    }
  }
}
