package dk.blogstafet.local.runtime;

import java.net.BindException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/// A component that is starting on a thread of its own.
final class AsyncStart<T> {
  private final String name;
  private final CompletableFuture<T> result = new CompletableFuture<>();

  private AsyncStart(String name) {
    this.name = name;
  }

  static <T> AsyncStart<T> of(String name, Callable<T> work) {
    var asyncStart = new AsyncStart<T>(name);
    Thread.ofPlatform().name("start-" + name).daemon().start(() -> asyncStart.run(work));
    return asyncStart;
  }

  private void run(Callable<T> work) {
    try {
      result.complete(work.call());
    } catch (Throwable failure) {
      result.completeExceptionally(failure);
    }
  }

  /// Waits for the component.
  ///
  /// @throws UserFacingException if it didn't start
  T get() throws UserFacingException {
    try {
      return result.join();
    } catch (CompletionException failure) {
      throw errorFor(name, failure.getCause() == null ? failure : failure.getCause());
    }
  }

  /// Returns the error message for a component that doesn't start.
  ///
  /// @param name the key of its name's message, without `server.name.`
  static UserFacingException errorFor(String name, Throwable failure) {
    if (failure instanceof UserFacingException userFacingException) {
      return userFacingException;
    }
    for (Throwable link = failure; link != null; link = link.getCause()) {
      if (link instanceof BindException) {
        return errorFor("server.port-taken", name, failure);
      }
    }
    return errorFor("server.failed", name, failure);
  }

  private static UserFacingException errorFor(String key, String name, Throwable failure) {
    var server = UserFacingException.blank("server.name." + name);
    return UserFacingException.of(key, server, String.valueOf(failure.getMessage()))
        .causedBy(failure);
  }

  /// Waits for the component and stops it, if it did start.
  void thenStop(Consumer<T> stop) {
    try {
      stop.accept(result.join());
    } catch (CompletionException neverStarted) {
      return;
    }
  }
}
