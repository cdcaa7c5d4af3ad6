package dk.blogstafet.local.proof;

import java.io.IOException;

/// One part of the proof.
interface SoakStage {
  /// The name on the command line.
  String name();

  /// What is to be shown, as a sentence.
  String claim();

  /// What all this does not show, for somebody who wants to know.
  String leftOpen();

  /// The options of the command line by which it goes, as they are set; empty if there are none.
  String options(SoakOptions options);

  /// Tries it.
  ///
  /// @throws IOException if the machine stands in the way: that proves nothing either way
  StageResult prove(SoakOptions options) throws IOException, InterruptedException;
}
