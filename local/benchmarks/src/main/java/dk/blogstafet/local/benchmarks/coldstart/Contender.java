package dk.blogstafet.local.benchmarks.coldstart;

import java.nio.file.Path;
import java.util.List;

/// One of those that are measured beside each other.
///
/// @param folder where its process runs
record Contender(String name, Path folder, List<String> command) {
  Contender {
    command = List.copyOf(command);
  }
}
