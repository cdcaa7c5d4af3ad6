package dk.blogstafet.aws;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/// Refuses the first transactions and puts as AWS does on a conflict with another transaction,
/// which DynamoDB Local never reports: nothing of them is written.
public final class TransactionConflicts implements ExecutionInterceptor {
  private final AtomicInteger left;
  private final AtomicInteger seen = new AtomicInteger();

  public TransactionConflicts(int count) {
    left = new AtomicInteger(count);
  }

  /// Returns how many transactions and puts were received, refused or not.
  public int transactions() {
    return seen.get();
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    switch (context.request()) {
      case TransactWriteItemsRequest request ->
          receive(() -> canceled(request.transactItems().size()));
      case PutItemRequest _ ->
          receive(() -> TransactionConflictException.builder().message("Conflict").build());
      case SdkRequest _ -> {}
    }
    return context.request();
  }

  private void receive(Supplier<DynamoDbException> conflict) {
    seen.incrementAndGet();
    if (left.getAndDecrement() > 0) {
      throw conflict.get();
    }
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
