package dk.blogstafet.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Files that the build places on the class path.
public final class ClasspathResources {
  private ClasspathResources() {}

  /// Reads a text that was built with this package.
  public static String read(String name) {
    try (var stream = ClasspathResources.class.getResourceAsStream(name)) {
      var bytes = Objects.requireNonNull(stream, name + ": build with Maven").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException("Can't read " + name, broken);
    }
  }
}
