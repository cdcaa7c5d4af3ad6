package dk.blogstafet.gateway.signed;

import org.jspecify.annotations.Nullable;

/// The request body of a withdrawal or a restoration.
///
/// @param version the version of the post that the editor saw
/// @param reason why it is withdrawn or restored
public record WithdrawalRequest(int version, @Nullable String reason) {
  /// Reads the body.
  ///
  /// @throws BadJsonException if it has another form
  public static WithdrawalRequest read(JsonBody json) {
    return new WithdrawalRequest(json.version("version"), json.text("reason"));
  }
}
