package dk.blogstafet.local.packages;

import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.aws.AwsSearch;
import dk.blogstafet.aws.LocalStack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/// The services that functions need on this machine: tables, buckets, a mailbox, and a relay of two
/// posts.
public record FunctionBackends(LocalStack stack, Map<String, String> environment)
    implements AutoCloseable {
  /// Starts the services.
  ///
  /// @param folder for pages and mails
  public static FunctionBackends in(Path folder) throws IOException {
    var stack = LocalStack.start(folder);
    stack.describeSite("Mediet");
    stack.openKlima();
    stack.publish("Det første indlæg");
    stack.publish("Det andet indlæg");
    // send-mail does the same when it runs for the first time.
    var clock = Clock.systemUTC();
    AwsNewsletter.of(stack.environment(), clock).vault().prepare();
    // index-posts does the same.
    AwsSearch.updater(stack.environment(), clock).update(clock.instant().plusSeconds(60));
    return new FunctionBackends(stack, environment(stack));
  }

  private static Map<String, String> environment(LocalStack stack) {
    var environment = new HashMap<>(stack.environment());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "packaged");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
    environment.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
    return Map.copyOf(environment);
  }

  @Override
  public void close() {
    stack.close();
  }
}
