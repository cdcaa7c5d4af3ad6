package dk.blogstafet.indexposts;

import com.amazonaws.services.lambda.runtime.Context;
import dk.blogstafet.aws.AwsSearch;
import dk.blogstafet.gateway.Deadline;
import dk.blogstafet.gateway.EventFunction;
import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.StreamBatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Handles batches of the posts table's stream, and a schedule's events, which index what a batch
/// left. Any event updates the whole index, because changes of several relays share it.
public final class IndexPostsHandler extends EventFunction {
  private final IndexPosts indexPosts;
  private final Clock clock;

  public IndexPostsHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in its environment.
  public IndexPostsHandler(Map<String, String> environment) {
    this.clock = Clock.systemUTC();
    this.indexPosts = new IndexPosts(AwsSearch.updater(environment, clock));
  }

  @Override
  protected void handle(InputStream input, OutputStream output, Context context, Log log)
      throws IOException {
    var deadline = Deadline.of(context, clock);
    if (StreamBatch.read(input).isEmpty()) {
      indexPosts.catchUp(deadline, log);
    } else {
      indexPosts.update(deadline, log);
    }
    // While another process updates the index, the next minute's run finds what that one missed.
    StreamBatch.answer(output, List.of());
  }
}
