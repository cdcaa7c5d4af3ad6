package dk.blogstafet.renewpages;

import com.amazonaws.services.lambda.runtime.Context;
import dk.blogstafet.aws.AwsStores;
import dk.blogstafet.gateway.Deadline;
import dk.blogstafet.gateway.EventFunction;
import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.gateway.StreamBatch;
import dk.blogstafet.page.renewal.PageRenewal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.function.LongSupplier;

/// Handles batches of the posts table's stream.
public final class RenewPagesHandler extends EventFunction {
  private final RenewPages renewPages;
  private final LongSupplier written;
  private final Clock clock;

  public RenewPagesHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in its environment.
  public RenewPagesHandler(Map<String, String> environment) {
    this.clock = Clock.systemUTC();
    var renewal = PageRenewal.of(AwsStores.withPages(environment), clock);
    this.renewPages =
        new RenewPages(
            renewal.relayRenewal(),
            new PublishLatencyLog(renewal.stores().posts(), clock),
            renewal.omissions());
    this.written = renewal.stores().written();
  }

  @Override
  protected void handle(InputStream input, OutputStream output, Context context, Log log)
      throws IOException {
    var records = StreamBatch.read(input);
    var deadline = Deadline.of(context, clock);
    var failed = renewPages.renew(records, deadline, log);
    log.count(Metric.PAGES_WRITTEN, written.getAsLong());
    StreamBatch.answer(output, failed);
  }
}
