package dk.blogstafet.local.soak;

import java.nio.file.Path;
import java.time.Duration;

/// The extent of the soak tests.
///
/// @param root the checkout
/// @param seed the first seed; the others follow it
/// @param histories the number of random histories
/// @param inputs the number of invalid inputs
/// @param kills the number of kills
/// @param load the duration of the load
/// @param lighthouse the number of Lighthouse runs per page; 0 for none
record SoakOptions(
    Path root, long seed, int histories, int inputs, int kills, Duration load, int lighthouse) {
  /// Returns the folder for output, which `mvn clean` deletes.
  Path folder() {
    return root.resolve("target/proof");
  }

  /// Returns the command line with the same options.
  String arguments() {
    return "--cases %d --inputs %d --kills %d --load %d --lighthouse %d --seed %d"
        .formatted(histories, inputs, kills, load.toSeconds(), lighthouse, seed);
  }
}
