package dk.blogstafet.page;

/// What it takes to come back to a newsletter just left.
///
/// @param token the one that it was left with
/// @param sealed what was left, readable to nobody but us
public record UndoFormData(String token, String sealed) {
  /// Neither of them: what is printed may end in a log.
  @Override
  public String toString() {
    return "an undo";
  }
}
