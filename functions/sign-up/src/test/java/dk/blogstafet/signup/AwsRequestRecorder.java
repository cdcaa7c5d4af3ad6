package dk.blogstafet.signup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Records every request of an AWS client and its result: kinds, tables and conditions, without
/// values. The SDK finds it by its name in this module's resources.
public final class AwsRequestRecorder implements ExecutionInterceptor {
  private static final List<String> NOTES = new ArrayList<>();

  /// Returns and clears the record.
  static List<String> take() {
    synchronized (NOTES) {
      var notes = List.copyOf(NOTES);
      NOTES.clear();
      return notes;
    }
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    note(context.request(), "done");
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    note(context.request(), context.exception().getClass().getSimpleName());
  }

  private static void note(SdkRequest request, String end) {
    synchronized (NOTES) {
      NOTES.add(request.getClass().getSimpleName() + " " + what(request) + ": " + end);
    }
  }

  private static List<String> what(SdkRequest request) {
    return switch (request) {
      case GetItemRequest get -> List.of(place(get.key()));
      case UpdateItemRequest update ->
          List.of(update.updateExpression(), update.conditionExpression());
      case TransactWriteItemsRequest write ->
          write.transactItems().stream().map(AwsRequestRecorder::what).toList();
      default -> List.of();
    };
  }

  private static String what(TransactWriteItem item) {
    return Stream.concat(
            Stream.ofNullable(item.put()).map(AwsRequestRecorder::what),
            Stream.ofNullable(item.update()).map(AwsRequestRecorder::what))
        .findFirst()
        .orElse("another");
  }

  private static String what(Put put) {
    return "put "
        + place(put.item())
        + " "
        + put.item().keySet().stream().sorted().toList()
        + " if "
        + put.conditionExpression();
  }

  private static String what(Update update) {
    return "update "
        + place(update.key())
        + " "
        + update.updateExpression()
        + " if "
        + update.conditionExpression();
  }

  private static String place(Map<String, AttributeValue> row) {
    return row.getOrDefault("pk", AttributeValue.fromS("nowhere")).s();
  }
}
