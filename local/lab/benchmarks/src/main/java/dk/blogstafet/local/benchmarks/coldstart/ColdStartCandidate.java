package dk.blogstafet.local.benchmarks.coldstart;

import java.nio.file.Path;
import java.util.List;

/// A candidate of the comparison.
///
/// @param folder its process's working directory
/// @param event the file of the event that it answers
record ColdStartCandidate(String name, Path folder, List<String> command, Path event) {
  ColdStartCandidate {
    command = List.copyOf(command);
  }
}
