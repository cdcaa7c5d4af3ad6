package dk.blogstafet.local.proof.inputs;

import java.util.Optional;

/// What became of an input.
///
/// @param fate in a word or two, by which it is counted: an answer's status, whether a file could
///   be read
/// @param wrong what is wrong with that; empty if nothing is
record InputVerdict(String fate, Optional<String> wrong) {
  /// Nothing is wrong with it.
  static InputVerdict well(String fate) {
    return new InputVerdict(fate, Optional.empty());
  }

  /// It never ought to be so.
  static InputVerdict badly(String wrong) {
    return new InputVerdict("wrong", Optional.of(wrong));
  }

  /// The same, and what else may be wrong with it: the first counts.
  InputVerdict and(Optional<String> other) {
    return new InputVerdict(fate, wrong.or(() -> other));
  }
}
