package dk.blogstafet.local.proof.inputs;

import java.util.Optional;

/// The verdict on an input.
///
/// @param fate in a word or two, for counting: a response's status, or whether a file was readable
/// @param wrong what is wrong with it; empty if nothing is
record InputVerdict(String fate, Optional<String> wrong) {
  /// Returns a verdict without an error.
  static InputVerdict well(String fate) {
    return new InputVerdict(fate, Optional.empty());
  }

  /// Returns a verdict of something that must never happen.
  static InputVerdict badly(String wrong) {
    return new InputVerdict("wrong", Optional.of(wrong));
  }

  /// Returns the same verdict with another possible error: the first one counts.
  InputVerdict and(Optional<String> other) {
    return new InputVerdict(fate, wrong.or(() -> other));
  }
}
