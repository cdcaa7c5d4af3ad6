package dk.blogstafet.local.proof;

import java.io.IOException;

/// One part of the proof.
interface Part {
  /// The name on the command line.
  String name();

  /// What is to be shown, as a sentence.
  String claim();

  /// What all this does not show, for somebody who wants to know.
  String leftOpen();

  /// Tries it.
  ///
  /// @throws IOException if the machine stands in the way: that proves nothing either way
  Findings prove(Scale scale) throws IOException, InterruptedException;
}
