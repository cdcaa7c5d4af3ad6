package dk.blogstafet.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// A function called by a stream, a topic or a schedule. An exception is logged, counted and
/// rethrown without its message, because Lambda logs that message unchanged.
public abstract class EventFunction implements RequestStreamHandler {
  private final FunctionCall.ColdStartTracker tracker =
      new FunctionCall.ColdStartTracker(getClass());

  /// Handles the event.
  ///
  /// @throws BadEventException for an event of another kind
  protected abstract void handle(InputStream input, OutputStream output, Context context, Log log)
      throws IOException;

  /// Handles one event.
  ///
  /// @throws BadEventException for an event of another kind
  /// @throws EventFailedException if the work fails
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
      log.error(LogEvent.INVOCATION_FAILED, broken, LogFields.NONE);
      throw new EventFailedException();
    }
  }

  /// The work failed; the log has the details.
  public static final class EventFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private EventFailedException() {
      super("The call failed: see the line of level ERROR with the same function_request_id.");
    }
  }
}
