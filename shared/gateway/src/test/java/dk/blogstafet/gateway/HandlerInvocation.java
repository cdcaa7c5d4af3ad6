package dk.blogstafet.gateway;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// An event that a handler is invoked with, as Lambda does.
public record HandlerInvocation(String event) {
  /// The sample event of this name in `events/`.
  public static HandlerInvocation of(String name) throws IOException {
    return new HandlerInvocation(Files.readString(Path.of("../../events", name + ".json")));
  }

  /// The same with something in the place of what must stand in the sample.
  public HandlerInvocation with(String sample, String real) {
    if (!event.contains(sample)) {
      throw new IllegalArgumentException("The event has no " + sample);
    }
    return new HandlerInvocation(event.replace(sample, real));
  }

  /// What a handler answers.
  public String on(RequestStreamHandler handler, FakeLambdaContext runtime) throws IOException {
    var output = new ByteArrayOutputStream();
    var input = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
    handler.handleRequest(input, output, runtime);
    return output.toString(StandardCharsets.UTF_8);
  }
}
