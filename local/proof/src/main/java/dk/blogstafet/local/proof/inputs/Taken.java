package dk.blogstafet.local.proof.inputs;

import java.util.Optional;

/// What became of an input.
///
/// @param fate in a word or two, by which it is counted: an answer's status, whether a file could
///   be read
/// @param wrong what is wrong with that; empty if nothing is
record Taken(String fate, Optional<String> wrong) {
  /// Nothing is wrong with it.
  static Taken well(String fate) {
    return new Taken(fate, Optional.empty());
  }

  /// It never ought to be so.
  static Taken badly(String wrong) {
    return new Taken("wrong", Optional.of(wrong));
  }

  /// The same, and what else may be wrong with it: the first counts.
  Taken and(Optional<String> other) {
    return new Taken(fate, wrong.or(() -> other));
  }
}
