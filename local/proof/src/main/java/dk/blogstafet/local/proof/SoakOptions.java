package dk.blogstafet.local.proof;

import java.nio.file.Path;
import java.time.Duration;

/// How much is tried.
///
/// @param root the checkout
/// @param seed the first seed; the others follow it
/// @param histories how many random histories
/// @param inputs how many bad inputs
/// @param kills how often a process is killed
/// @param load how long readers and subscribers come
/// @param lighthouse how often Lighthouse looks at each page; 0 for not at all
record SoakOptions(
    Path root, long seed, int histories, int inputs, int kills, Duration load, int lighthouse) {
  /// A folder for what the proof itself writes, emptied by `mvn clean`.
  Path folder() {
    return root.resolve("target/proof");
  }

  /// The command line that tries just as much.
  String arguments() {
    return "--cases %d --inputs %d --kills %d --load %d --lighthouse %d --seed %d"
        .formatted(histories, inputs, kills, load.toSeconds(), lighthouse, seed);
  }
}
