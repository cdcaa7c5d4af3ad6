package dk.blogstafet.gateway;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// An event with which a handler is invoked, as Lambda does.
public record HandlerInvocation(String event) {
  /// Reads the sample event of this name in `events/`.
  public static HandlerInvocation of(String name) throws IOException {
    return new HandlerInvocation(Files.readString(Path.of("../../events", name + ".json")));
  }

  /// Replaces a value that must be in the sample.
  public HandlerInvocation with(String sample, String real) {
    if (!event.contains(sample)) {
      throw new IllegalArgumentException("The event has no " + sample);
    }
    return new HandlerInvocation(event.replace(sample, real));
  }

  /// Invokes a handler and returns its response.
  public String on(RequestStreamHandler handler, FakeLambdaContext runtime) throws IOException {
    var output = new ByteArrayOutputStream();
    var input = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
    handler.handleRequest(input, output, runtime);
    return output.toString(StandardCharsets.UTF_8);
  }
}
