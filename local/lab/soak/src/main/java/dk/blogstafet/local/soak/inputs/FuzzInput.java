package dk.blogstafet.local.soak.inputs;

import java.io.IOException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// An invalid input, and its target.
///
/// @param kind the target's name
/// @param excerpt the input itself, shortened for a report; called only after a failure
/// @param attempt passes it to the target
record FuzzInput(String kind, Supplier<String> excerpt, FuzzAttempt attempt) {
  /// Passes an input to its target.
  interface FuzzAttempt {
    /// Runs the attempt, and returns the verdict.
    InputVerdict run() throws IOException;
  }

  /// Creates inputs: all randomness of an input is from the generator.
  interface FuzzSource {
    FuzzInput next(RandomGenerator random);
  }
}
