package dk.blogstafet.local.packages;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A function in a process of its own, which polls a runtime API for events as it does on Lambda.
public final class FunctionProcess implements AutoCloseable {
  private final RuntimeApi api;
  private final Process process;

  private FunctionProcess(RuntimeApi api, Process process) {
    this.api = api;
    this.process = process;
    var _ =
        process
            .onExit()
            .thenAccept(it -> api.completeAll(new InvocationOutcome.ProcessExited(it.exitValue())));
  }

  /// Starts a process.
  ///
  /// @param folder the function's package, the process's working directory
  /// @param environment the environment variables, besides `AWS_LAMBDA_RUNTIME_API`
  /// @param log the file for its output
  public static FunctionProcess start(
      Path folder, List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    var api = RuntimeApi.start();
    try {
      var builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
      return new FunctionProcess(api, builder.start());
    } catch (IOException failure) {
      api.close();
      throw failure;
    }
  }

  /// Waits until it polls for its first event, which means that its initialisation is complete.
  ///
  /// @return whether it did
  public boolean awaitReady(Duration patience) throws InterruptedException {
    return api.awaitFirst(patience);
  }

  /// Hands it an event without waiting.
  ///
  /// @param left the remaining time that the function is told
  public CompletableFuture<InvocationOutcome> send(byte[] event, Duration left) {
    var outcome = api.enqueue(event, left);
    if (!process.isAlive()) {
      api.completeAll(new InvocationOutcome.ProcessExited(process.exitValue()));
    }
    return outcome;
  }

  /// Hands it an event and waits for the outcome.
  ///
  /// @param left the remaining time that the function is told
  /// @param patience how long to wait
  public InvocationOutcome call(byte[] event, Duration left, Duration patience)
      throws InterruptedException {
    try {
      return send(event, left).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      return new InvocationOutcome.TimedOut();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("Outcomes never fail", impossible);
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /// Asks the process to exit, and waits: a JVM then writes its files.
  ///
  /// @return whether it exited
  public boolean end(Duration patience) throws InterruptedException {
    process.destroy();
    return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Kills the process at once, as Lambda does.
  @Override
  public void close() {
    var _ = process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      api.close();
    }
  }
}
