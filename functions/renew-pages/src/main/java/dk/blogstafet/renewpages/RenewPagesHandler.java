package dk.blogstafet.renewpages;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dk.blogstafet.aws.AwsRenewal;
import dk.blogstafet.gateway.Deadline;
import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.StreamRecords;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;

/// Takes batches of the posts table's stream.
public final class RenewPagesHandler implements RequestStreamHandler {
  private final RenewPages renewPages;
  private final Clock clock;

  public RenewPagesHandler() {
    this(System.getenv());
  }

  /// Wires the function by its environment's names.
  public RenewPagesHandler(Map<String, String> environment) {
    this.clock = Clock.systemUTC();
    this.renewPages = new RenewPages(AwsRenewal.of(environment, clock).relayPages());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var records = StreamRecords.read(input);
    var deadline = Deadline.of(context, clock);
    StreamRecords.answer(output, renewPages.renew(records, deadline, new Log(context)));
  }
}
