package dk.blogstafet.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The sample events, read as the functions read them.
public final class SampleEvents {
  private SampleEvents() {}

  /// Reads the request of an event in `events/`.
  public static GatewayRequest request(String name) {
    try (var input = Files.newInputStream(Path.of("../../events", name + ".json"))) {
      return HttpEventReader.read(input);
    } catch (IOException broken) {
      throw new UncheckedIOException("No event " + name, broken);
    }
  }
}
