package dk.blogstafet.catchuppages;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dk.blogstafet.aws.AwsRenewal;
import dk.blogstafet.gateway.Deadline;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.Log;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/// Runs on a schedule, and whenever a local machine starts. The event says nothing of use.
public final class CatchUpPagesHandler implements RequestStreamHandler {
  private final CatchUpPages catchUpPages;
  private final Clock clock;

  public CatchUpPagesHandler() {
    this(System.getenv());
  }

  /// Wires the function by its environment's names.
  public CatchUpPagesHandler(Map<String, String> environment) {
    this.clock = Clock.systemUTC();
    this.catchUpPages = new CatchUpPages(AwsRenewal.of(environment, clock).catchUp());
  }

  /// Answers with the relays that are still behind.
  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var behind = catchUpPages.run(Deadline.of(context, clock), new Log(context));
    var answer = JsonWriter.object(json -> json.texts("behind", behind));
    output.write(answer.getBytes(StandardCharsets.UTF_8));
  }
}
