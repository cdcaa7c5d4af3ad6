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
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /// Reads a file that was built with this package.
  public static byte[] bytes(String name) {
    try (var stream = ClasspathResources.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(stream, name + ": build with Maven").readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("Can't read " + name, broken);
    }
  }
}
