package dk.blogstafet.local.machine;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/// Translates errors of AWS into advice for the operator.
public final class AwsErrorAdvice {
  private static final int FORBIDDEN = 403;

  /// Error codes of services for invalid credentials (common errors of the AWS APIs).
  private static final Set<String> UNKNOWN =
      Set.of(
          "ExpiredToken",
          "ExpiredTokenException",
          "InvalidAccessKeyId",
          "InvalidClientTokenId",
          "InvalidSignatureException",
          "SignatureDoesNotMatch",
          "UnrecognizedClientException");

  private AwsErrorAdvice() {}

  /// Returns what to do about an error.
  public static UserFacingException of(SdkException failure) {
    return new UserFacingException(
        access(failure)
            .orElseGet(() ->
                "AWS is unreachable or rejected the request. Run the command again; no data is"
                    + " lost. Reason: "
                    + failure.getMessage()),
        failure);
  }

  /// Returns what to do about missing, invalid or insufficient credentials; empty for all other
  /// errors.
  public static Optional<String> access(SdkException failure) {
    var message = String.valueOf(failure.getMessage());
    if (failure instanceof AwsServiceException refusal) {
      return refused(refusal, message);
    }
    return message.contains("Unable to load credentials")
        ? Optional.of(
            "No AWS credentials: log in, so that this shell has credentials, and run the command"
                + " again (docs/operate.md, Commands on a stack).")
        : Optional.empty();
  }

  private static Optional<String> refused(AwsServiceException refusal, String message) {
    var code =
        Optional.ofNullable(refusal.awsErrorDetails())
            .flatMap(it -> Optional.ofNullable(it.errorCode()))
            .orElse("");
    if (UNKNOWN.contains(code)) {
      return Optional.of(
          "AWS rejected your credentials (" + code + "): log in again, and run the command again.");
    }
    return code.startsWith("AccessDenied") || refusal.statusCode() == FORBIDDEN
        ? Optional.of(
            "Access denied: "
                + message
                + " The permissions of each command are in docs/operate.md, under Rights.")
        : Optional.empty();
  }
}
