package dk.blogstafet.gateway;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// An event that a handler is invoked with, as Lambda does.
public record Invocation(String event) {
  /// The sample event of this name in `events/`.
  public static Invocation of(String name) throws IOException {
    return new Invocation(Files.readString(Path.of("../../events", name + ".json")));
  }

  /// The same with something in the place of what must stand in the sample.
  public Invocation with(String sample, String real) {
    if (!event.contains(sample)) {
      throw new IllegalArgumentException("The event has no " + sample);
    }
    return new Invocation(event.replace(sample, real));
  }

  /// What a handler answers.
  public String on(RequestStreamHandler handler, LambdaDouble runtime) throws IOException {
    var output = new ByteArrayOutputStream();
    var input = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
    handler.handleRequest(input, output, runtime);
    return output.toString(StandardCharsets.UTF_8);
  }
}
