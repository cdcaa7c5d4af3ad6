package dk.blogstafet.local.soak;

import java.io.IOException;

/// A stage of the soak tests.
interface SoakStage {
  /// Returns the name on the command line.
  String name();

  /// Returns the claim to verify, as a sentence.
  String claim();

  /// Returns the limitations of the stage.
  String limitations();

  /// Returns the stage's options as a command line; empty if there are none.
  String options(SoakOptions options);

  /// Runs the stage.
  ///
  /// @throws IOException if the machine lacks something: the result is then inconclusive
  StageResult run(SoakOptions options) throws IOException, InterruptedException;
}
