package dk.blogstafet.local.runtime;

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
    return access(failure)
        .orElseGet(() -> UserFacingException.of("aws.failed", String.valueOf(failure.getMessage())))
        .causedBy(failure);
  }

  /// Returns what to do about missing, invalid or insufficient credentials; empty for all other
  /// errors.
  static Optional<UserFacingException> access(SdkException failure) {
    var message = String.valueOf(failure.getMessage());
    if (failure instanceof AwsServiceException refusal) {
      return refused(refusal, message);
    }
    return message.contains("Unable to load credentials")
        ? Optional.of(UserFacingException.of("aws.no-credentials"))
        : Optional.empty();
  }

  private static Optional<UserFacingException> refused(
      AwsServiceException refusal, String message) {
    var code =
        Optional.ofNullable(refusal.awsErrorDetails())
            .flatMap(it -> Optional.ofNullable(it.errorCode()))
            .orElse("");
    if (UNKNOWN.contains(code)) {
      return Optional.of(UserFacingException.of("aws.invalid-credentials", code));
    }
    return code.startsWith("AccessDenied") || refusal.statusCode() == FORBIDDEN
        ? Optional.of(UserFacingException.of("aws.denied", message))
        : Optional.empty();
  }
}
