package dk.blogstafet.catchuppages;

import com.amazonaws.services.lambda.runtime.Context;
import dk.blogstafet.aws.AwsStores;
import dk.blogstafet.gateway.Deadline;
import dk.blogstafet.gateway.EventFunction;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.Log;
import dk.blogstafet.page.renewal.PageRenewal;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.change.PictureSweeper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// Runs on a schedule, and whenever a local machine starts: probes the site as a reader would, then
/// catches up, and sweeps pictures. The event is ignored.
public final class CatchUpPagesHandler extends EventFunction {
  private final CatchUpPages catchUpPages;
  private final Optional<SiteProbe> probe;
  private final Relays relays;
  private final SweepPictures sweep;
  private final Clock clock;

  public CatchUpPagesHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in its environment.
  public CatchUpPagesHandler(Map<String, String> environment) {
    this.clock = Clock.systemUTC();
    var renewal = PageRenewal.of(AwsStores.withPages(environment), clock);
    this.catchUpPages =
        new CatchUpPages(renewal.catchUp(), renewal.omissions(), renewal.stores().written());
    this.probe = SiteProbe.of(environment.getOrDefault("SITE_ADDRESS", ""), clock);
    this.relays = renewal.stores().relays();
    var pictures = AwsStores.pictures(environment, clock);
    var sweeper = new PictureSweeper(relays, renewal.stores().posts(), pictures, clock);
    this.sweep = new SweepPictures(relays, sweeper, clock);
  }

  /// Responds with the relays that are still behind.
  @Override
  protected void handle(InputStream input, OutputStream output, Context context, Log log)
      throws IOException {
    // A site without a description has no pages to probe.
    probe.filter(_ -> relays.siteSnapshot().isPresent()).ifPresent(it -> it.run(log));
    var behind = catchUpPages.run(Deadline.of(context, clock), log);
    if (behind.isEmpty()) {
      sweep.run(log);
    }
    var answer = JsonWriter.object(json -> json.texts("behind", behind));
    output.write(answer.getBytes(StandardCharsets.UTF_8));
  }
}
