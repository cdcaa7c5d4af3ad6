package dk.blogstafet.local.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes manuscripts into a folder, and the one to be added later into another.
final class WriteManuscripts {
  private WriteManuscripts() {}

  /// Writes the manuscripts.
  ///
  /// @param arguments the folder for them, how many, and the folder for the next one
  public static void main(String[] arguments) throws IOException {
    var folder = Files.createDirectories(Path.of(arguments[0]));
    var posts = Integer.parseInt(arguments[1]);
    for (var leg = 1; leg <= posts; leg++) {
      Files.writeString(
          folder.resolve(BenchmarkManuscript.name(leg)), BenchmarkManuscript.print(leg, posts));
    }
    var next = Files.createDirectories(Path.of(arguments[2]));
    Files.writeString(
        next.resolve(BenchmarkManuscript.name(posts + 1)),
        BenchmarkManuscript.print(posts + 1, posts));
  }
}
