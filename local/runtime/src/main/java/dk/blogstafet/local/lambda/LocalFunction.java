package dk.blogstafet.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// A function, loaded into this process and called with the bytes that Lambda would pass. Several
/// calls may run concurrently in one handler, which Lambda never does.
public final class LocalFunction {
  private final FunctionDefinition plan;
  private final Supplier<RequestStreamHandler> handler;
  private final LocalLog log;
  private final InstantSource clock = InstantSource.system();

  /// Creates a function from an existing handler.
  public LocalFunction(FunctionDefinition plan, RequestStreamHandler handler, LocalLog localLog) {
    this(plan, () -> handler, localLog);
  }

  private LocalFunction(
      FunctionDefinition plan, Supplier<RequestStreamHandler> handler, LocalLog localLog) {
    this.plan = plan;
    this.handler = handler;
    this.log = localLog;
  }

  /// Creates a function whose handler is created at the first call.
  ///
  /// @param environment overrides the template's variables; may block until it is known
  public static LocalFunction of(
      FunctionDefinition plan, Supplier<Map<String, String>> environment, LocalLog localLog) {
    return new LocalFunction(
        plan, new LazySupplier<>(() -> made(plan, environment.get())), localLog);
  }

  /// Checks the handler's class without creating a handler, which would create AWS clients.
  ///
  /// @throws IllegalStateException if there is no such class, or it can't be created
  public void check() {
    var _ = constructor(plan);
  }

  private static RequestStreamHandler made(
      FunctionDefinition plan, Map<String, String> environment) {
    var variables = new HashMap<>(plan.environment());
    variables.putAll(environment);
    try {
      return constructor(plan).newInstance(Map.copyOf(variables));
    } catch (ReflectiveOperationException wrong) {
      throw noHandler(plan, wrong);
    }
  }

  private static Constructor<? extends RequestStreamHandler> constructor(FunctionDefinition plan) {
    try {
      return Class.forName(className(plan))
          .asSubclass(RequestStreamHandler.class)
          .getConstructor(Map.class);
    } catch (ReflectiveOperationException | ClassCastException wrong) {
      throw noHandler(plan, wrong);
    }
  }

  private static String className(FunctionDefinition plan) {
    return plan.handler().split("::", 2)[0];
  }

  private static IllegalStateException noHandler(FunctionDefinition plan, Exception wrong) {
    return new IllegalStateException(
        plan.name()
            + " in the template needs a handler with a constructor for its environment: "
            + className(plan),
        wrong);
  }

  public FunctionDefinition plan() {
    return plan;
  }

  /// Calls the function and waits for its response.
  ///
  /// @throws FunctionFailedException if it throws; the exception is in the log
  public byte[] call(byte[] event) throws FunctionFailedException {
    var answer = new ByteArrayOutputStream();
    var id = UUID.randomUUID().toString();
    var context = new LocalContext(plan, id, clock.instant().plus(plan.timeout()), clock, log);
    try {
      handler.get().handleRequest(new ByteArrayInputStream(event), answer, context);
      return answer.toByteArray();
    } catch (IOException | RuntimeException | LinkageError broken) {
      log.error(plan.name(), "call " + id + " failed", broken);
      throw new FunctionFailedException(plan.name(), broken);
    }
  }
}
