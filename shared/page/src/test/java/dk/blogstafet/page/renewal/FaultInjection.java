package dk.blogstafet.page.renewal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// One process on a bad day: what it asks of its stores fails before or after it is done, is
/// refused though nothing stood in the way, has to wait while others go on, or finds the process
/// killed. What becomes of the nth question of a kind depends on the dice and on n alone, so that
/// the same dice tell the same story.
final class FaultInjection {
  /// How often one process is kept waiting.
  private static final int WAITS = 3;

  private static final int HUNDRED = 100;

  private final long dice;
  private final int percent;
  private final Runnable meanwhile;
  private final OccurrenceCounter counter;
  private final AtomicInteger waits = new AtomicInteger(WAITS);
  private final Map<String, Integer> questions = new ConcurrentHashMap<>();
  private volatile boolean killed;

  /// Makes a bad day.
  ///
  /// @param percent of the questions that something happens to
  /// @param meanwhile what goes on while the process waits
  /// @param occurrenceCounter where mishaps are counted
  FaultInjection(long dice, int percent, Runnable meanwhile, OccurrenceCounter occurrenceCounter) {
    this.dice = dice;
    this.percent = percent;
    this.meanwhile = meanwhile;
    this.counter = occurrenceCounter;
  }

  /// A day without mishaps.
  static FaultInjection none() {
    return new FaultInjection(0, 0, () -> {}, new OccurrenceCounter());
  }

  /// A port as this process meets it.
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

  /// What was drawn, if it can be.
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

  /// Only a page that is written or removed can be found changed.
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

  /// What becomes of a question.
  enum CallFate {
    FINE,
    FAILS_BEFORE,
    FAILS_AFTER,
    REFUSED,
    WAITS,
    KILLED_BEFORE,
    KILLED_AFTER;

    /// All but the good one.
    static CallFate[] bad() {
      return Arrays.copyOfRange(values(), 1, values().length);
    }
  }

  /// What a process may end with that has had mishaps.
  abstract static sealed class InjectedFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    InjectedFault(String what) {
      super(what, null, false, false);
    }
  }

  /// The store failed; nobody knows whether it did what was asked.
  static final class StoreFailure extends InjectedFault {
    private static final long serialVersionUID = 1;

    StoreFailure() {
      super("The store failed");
    }
  }

  /// The process is no more: nothing that it does from now on reaches any store.
  static final class ProcessKilled extends InjectedFault {
    private static final long serialVersionUID = 1;

    ProcessKilled() {
      super("The process was killed");
    }
  }
}
