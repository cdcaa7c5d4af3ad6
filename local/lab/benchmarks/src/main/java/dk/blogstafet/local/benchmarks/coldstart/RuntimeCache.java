package dk.blogstafet.local.benchmarks.coldstart;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dk.blogstafet.local.packages.FunctionProcess;
import dk.blogstafet.local.packages.ManagedRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The AOT cache of the managed runtime itself. AWS trains it with the classes of the runtime and
/// not with the relay's functions; so this one is trained with a function that does nothing, on the
/// same client.
final class RuntimeCache {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final byte[] EVENT = "{}".getBytes(StandardCharsets.UTF_8);

  private RuntimeCache() {}

  /// Creates the cache in a folder.
  ///
  /// @return the JVM's option that uses it
  static String in(Path folder, ManagedRuntime runtime, Map<String, String> environment)
      throws IOException, InterruptedException {
    var cache = folder.resolve("runtime.aot");
    var function = nothing(folder.resolve("nothing"));
    var command =
        runtime.command(
            EmptyFunction.class.getName(), 1024, List.of("-XX:AOTCacheOutput=" + cache));
    var log = folder.resolve("runtime-cache.log");
    try (var process = FunctionProcess.start(function, command, environment, log)) {
      process.call(EVENT, PATIENCE, PATIENCE);
      if (!process.end(PATIENCE)) {
        throw new IOException("The runtime wrote no cache: see " + log);
      }
    }
    return "-XX:AOTCache=" + cache;
  }

  private static Path nothing(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("lib"));
    Files.copy(ColdStartCandidates.ownJar(), folder.resolve("lib/nothing.jar"));
    return folder;
  }

  /// A function that does nothing.
  public static final class EmptyFunction implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
        throws IOException {
      output.write(input.readAllBytes());
    }
  }
}
