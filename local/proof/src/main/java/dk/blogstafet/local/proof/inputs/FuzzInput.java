package dk.blogstafet.local.proof.inputs;

import java.io.IOException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// One bad input, and what takes it.
///
/// @param kind who takes it
/// @param shown the input itself, as far as a report has room for it; asked only where it failed
/// @param attempt hands it over
record FuzzInput(String kind, Supplier<String> shown, FuzzAttempt attempt) {
  /// Hands an input over.
  interface FuzzAttempt {
    /// Does it, and says what became of it.
    InputVerdict take() throws IOException;
  }

  /// Makes inputs: all that is random about one comes from the dice.
  interface FuzzSource {
    FuzzInput next(RandomGenerator random);
  }
}
