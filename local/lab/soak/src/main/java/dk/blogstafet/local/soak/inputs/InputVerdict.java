package dk.blogstafet.local.soak.inputs;

import java.util.Optional;

/// The verdict on an input.
///
/// @param outcome in a word or two, for counting: a response's status, or whether a file was
///   readable
/// @param wrong what is wrong with it; empty if nothing is
record InputVerdict(String outcome, Optional<String> wrong) {
  /// Returns a verdict without an error.
  static InputVerdict passed(String fate) {
    return new InputVerdict(fate, Optional.empty());
  }

  /// Returns a verdict of something that must never happen.
  static InputVerdict failed(String wrong) {
    return new InputVerdict("wrong", Optional.of(wrong));
  }

  /// Returns the same verdict with another possible error: the first one counts.
  InputVerdict and(Optional<String> other) {
    return new InputVerdict(outcome, wrong.or(() -> other));
  }
}
