package dk.blogstafet.page;

/// The data needed to undo an unsubscription.
///
/// @param token the token of the unsubscribe link
/// @param sealed the cancelled subscriptions, encrypted
public record UndoFormData(String token, String sealed) {
  /// Omits both values, because printed values may be logged.
  @Override
  public String toString() {
    return "an undo";
  }
}
