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

/// A function, loaded into this process and called with the bytes that Lambda would give it.
/// Several calls may run at once in one handler, which is more than Lambda asks of it.
public final class LocalFunction {
  private final FunctionPlan plan;
  private final Supplier<RequestStreamHandler> handler;
  private final Journal journal;
  private final InstantSource clock = InstantSource.system();

  /// A function whose handler is there already.
  public LocalFunction(FunctionPlan plan, RequestStreamHandler handler, Journal journal) {
    this(plan, () -> handler, journal);
  }

  private LocalFunction(
      FunctionPlan plan, Supplier<RequestStreamHandler> handler, Journal journal) {
    this.plan = plan;
    this.handler = handler;
    this.journal = journal;
  }

  /// A function whose handler is made when it is first needed.
  ///
  /// @param environment what this machine sets, whatever the template says; may block until known
  public static LocalFunction of(
      FunctionPlan plan, Supplier<Map<String, String>> environment, Journal journal) {
    return new LocalFunction(plan, new Once<>(() -> made(plan, environment.get())), journal);
  }

  /// Sees whether there is such a handler, without making it: that costs a client of AWS each.
  ///
  /// @throws IllegalStateException if there is no such class, or it can't be made
  public void check() {
    var _ = constructor(plan);
  }

  private static RequestStreamHandler made(FunctionPlan plan, Map<String, String> environment) {
    var variables = new HashMap<>(plan.environment());
    variables.putAll(environment);
    try {
      return constructor(plan).newInstance(Map.copyOf(variables));
    } catch (ReflectiveOperationException wrong) {
      throw noHandler(plan, wrong);
    }
  }

  private static Constructor<? extends RequestStreamHandler> constructor(FunctionPlan plan) {
    try {
      return Class.forName(className(plan))
          .asSubclass(RequestStreamHandler.class)
          .getConstructor(Map.class);
    } catch (ReflectiveOperationException | ClassCastException wrong) {
      throw noHandler(plan, wrong);
    }
  }

  private static String className(FunctionPlan plan) {
    return plan.handler().split("::", 2)[0];
  }

  private static IllegalStateException noHandler(FunctionPlan plan, Exception wrong) {
    return new IllegalStateException(
        plan.name()
            + " in the template needs a handler with a constructor for its environment: "
            + className(plan),
        wrong);
  }

  public FunctionPlan plan() {
    return plan;
  }

  /// Calls the function and waits for its answer.
  ///
  /// @throws FunctionFailed if it throws; what it threw is in the journal
  public byte[] call(byte[] event) throws FunctionFailed {
    var answer = new ByteArrayOutputStream();
    var id = UUID.randomUUID().toString();
    var context = new LocalContext(plan, id, clock.instant().plus(plan.timeout()), clock, journal);
    try {
      handler.get().handleRequest(new ByteArrayInputStream(event), answer, context);
      return answer.toByteArray();
    } catch (IOException | RuntimeException | LinkageError broken) {
      journal.fault(plan.name(), "call " + id + " failed", broken);
      throw new FunctionFailed(plan.name(), broken);
    }
  }
}
