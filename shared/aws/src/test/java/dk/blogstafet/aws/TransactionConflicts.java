package dk.blogstafet.aws;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Cancels the first transactions as AWS does on a conflict with another transaction, which
/// DynamoDB Local never reports: nothing of them is written.
final class TransactionConflicts implements ExecutionInterceptor {
  private final AtomicInteger left;
  private final AtomicInteger seen = new AtomicInteger();

  TransactionConflicts(int count) {
    left = new AtomicInteger(count);
  }

  /// Returns how many transactions were received, canceled or not.
  int transactions() {
    return seen.get();
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    if (context.request() instanceof TransactWriteItemsRequest request) {
      seen.incrementAndGet();
      if (left.getAndDecrement() > 0) {
        throw canceled(request.transactItems().size());
      }
    }
    return context.request();
  }

  private static TransactionCanceledException canceled(int rows) {
    var reasons = new CancellationReason[rows];
    for (var row = 0; row < rows; row++) {
      var code = row == rows - 1 ? "TransactionConflict" : "None";
      reasons[row] = CancellationReason.builder().code(code).build();
    }
    return TransactionCanceledException.builder()
        .cancellationReasons(reasons)
        .message("Transaction cancelled")
        .build();
  }
}
