package dk.blogstafet.local.machine;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/// What an operator can do where AWS lets a command down.
public final class AwsErrorAdvice {
  private static final int FORBIDDEN = 403;

  /// What services call credentials that they don't take (common errors of the AWS APIs).
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

  /// Says what to do.
  public static UserFacingException of(SdkException failure) {
    return new UserFacingException(
        access(failure)
            .orElseGet(() ->
                "AWS can't be reached now, or said no. Run it again; nothing is lost. The reason: "
                    + failure.getMessage()),
        failure);
  }

  /// Says it where the operator has no credentials, or not the right ones; empty for all else.
  public static Optional<String> access(SdkException failure) {
    var message = String.valueOf(failure.getMessage());
    if (failure instanceof AwsServiceException refusal) {
      return refused(refusal, message);
    }
    return message.contains("Unable to load credentials")
        ? Optional.of(
            "AWS doesn't know who you are: log in, so that this shell has credentials, and run it"
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
          "AWS doesn't take your credentials (" + code + "): log in again, and run it again.");
    }
    return code.startsWith("AccessDenied") || refusal.statusCode() == FORBIDDEN
        ? Optional.of(
            "You lack a right: "
                + message
                + " What each command needs stands in docs/operate.md, under Rights.")
        : Optional.empty();
  }
}
