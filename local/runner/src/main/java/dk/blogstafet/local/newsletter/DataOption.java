package dk.blogstafet.local.newsletter;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Which data a command works on.
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".blogstafet",
      description = "The data folder (${DEFAULT-VALUE}).")
  private Path data = Path.of(".blogstafet");

  Path folder() {
    return data;
  }
}
