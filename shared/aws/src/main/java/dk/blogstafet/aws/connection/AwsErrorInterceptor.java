package dk.blogstafet.aws.connection;

import dk.blogstafet.relay.ServiceErrorDetails;
import dk.blogstafet.relay.ServiceErrorException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Attaches AWS's error code, status and request id to every AWS failure.
public final class AwsErrorInterceptor implements ExecutionInterceptor {
  @Override
  public Throwable modifyException(
      Context.FailedExecution context, ExecutionAttributes executionAttributes) {
    var failure = context.exception();
    if (failure instanceof AwsServiceException refusal) {
      refusal.addSuppressed(new ServiceErrorException(of(refusal)));
    }
    return failure;
  }

  /// Returns the details of AWS's response.
  public static ServiceErrorDetails of(AwsServiceException refusal) {
    var details = refusal.awsErrorDetails();
    var code = details == null ? null : details.errorCode();
    var id = refusal.requestId();
    return new ServiceErrorDetails(
        code == null ? "" : code, refusal.statusCode(), id == null ? "" : id);
  }
}
