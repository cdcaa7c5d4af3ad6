package dk.blogstafet.local.benchmarks.coldstart;

import java.nio.file.Path;
import java.util.List;

/// One of those that are measured beside each other.
///
/// @param folder where its process runs
/// @param event the file of the event that it answers
record ColdStartCandidate(String name, Path folder, List<String> command, Path event) {
  ColdStartCandidate {
    command = List.copyOf(command);
  }
}
