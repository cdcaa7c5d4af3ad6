package dk.blogstafet.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// A function that a stream, a topic or the clock calls. What it throws is logged, counted and
/// thrown on without its message: Lambda writes that into the log as it is.
public abstract class EventFunction implements RequestStreamHandler {
  private final FunctionCall.ColdStartTracker tracker =
      new FunctionCall.ColdStartTracker(getClass());

  /// Does the work.
  ///
  /// @throws BadEvent for an event of another kind
  protected abstract void handle(InputStream input, OutputStream output, Context context, Log log)
      throws IOException;

  /// Takes one event.
  ///
  /// @throws BadEvent for an event of another kind
  /// @throws Failed where the work fails
  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context) {
    try (var log = new Log(tracker.enter(context))) {
      work(input, output, context, log);
    }
  }

  private void work(InputStream input, OutputStream output, Context context, Log log) {
    try {
      handle(input, output, context, log);
    } catch (BadEventException ours) {
      log.count(Metric.FAULTS);
      throw ours;
    } catch (IOException | RuntimeException broken) {
      log.error(LogEvent.CALL_FAILED, broken, LogFields.NONE);
      throw new EventFailedException();
    }
  }

  /// The work failed; the log says where.
  public static final class EventFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private EventFailedException() {
      super("The call failed: see the line of level ERROR with the same function_request_id.");
    }
  }
}
