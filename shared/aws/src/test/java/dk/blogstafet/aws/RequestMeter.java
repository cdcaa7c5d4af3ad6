package dk.blogstafet.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// Counts requests, and the units that DynamoDB would bill for them.
public final class RequestMeter implements ExecutionInterceptor {
  private static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;

  private final List<String> operations = new ArrayList<>();
  private double units;

  /// Returns the cost of an access path.
  public String of(Runnable path) {
    reset();
    path.run();
    return read();
  }

  /// Returns the cost of an access, such as `1 Query, 5 units`. Excludes the units of transactions,
  /// which DynamoDB Local sums before rounding while AWS rounds per row, and of batch deletions,
  /// for which it reports more than AWS bills.
  public synchronized String read() {
    var counts =
        operations.stream()
            .collect(Collectors.groupingBy(it -> it, Collectors.counting()))
            .entrySet()
            .stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .sorted()
            .collect(Collectors.joining(" + "));
    return units == 0 ? counts : counts + ", " + Math.round(units) + " units";
  }

  public synchronized long queries() {
    return operations.stream().filter("Query"::equals).count();
  }

  public synchronized void reset() {
    operations.clear();
    units = 0;
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return switch (context.request()) {
      case GetItemRequest it -> it.toBuilder().returnConsumedCapacity(TOTAL).build();
      case QueryRequest it -> it.toBuilder().returnConsumedCapacity(TOTAL).build();
      case BatchGetItemRequest it -> it.toBuilder().returnConsumedCapacity(TOTAL).build();
      case TransactWriteItemsRequest it -> it;
      case UpdateItemRequest it -> it.toBuilder().returnConsumedCapacity(TOTAL).build();
      case PutItemRequest it -> it.toBuilder().returnConsumedCapacity(TOTAL).build();
      case BatchWriteItemRequest it -> it;
      case SdkRequest other ->
          throw new AssertionError("A request that no access path has: " + other);
    };
  }

  @Override
  public synchronized void afterExecution(
      Context.AfterExecution context, ExecutionAttributes attributes) {
    operations.add(context.request().getClass().getSimpleName().replace("Request", ""));
    switch (context.response()) {
      case GetItemResponse it -> add(it.consumedCapacity());
      case QueryResponse it -> add(it.consumedCapacity());
      case UpdateItemResponse it -> add(it.consumedCapacity());
      case PutItemResponse it -> add(it.consumedCapacity());
      case BatchGetItemResponse it -> it.consumedCapacity().forEach(this::add);
      case TransactWriteItemsResponse it -> {}
      case BatchWriteItemResponse it -> {}
      default -> throw new AssertionError("No capacity of " + context.response());
    }
  }

  private void add(ConsumedCapacity capacity) {
    units += capacity.capacityUnits();
  }
}
