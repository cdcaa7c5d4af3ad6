package dk.blogstafet.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/// A connection to DynamoDB or S3 with a fault on the first attempt of every request.
final class FaultyHttpClient implements SdkHttpClient {
  private static final String INVOCATION = "amz-sdk-invocation-id";
  private static final int MOST = 9;
  private static final int BROKEN = 500;
  private static final int SLOW_DOWN = 503;
  private static final int BAD = 400;

  private final SdkHttpClient connection = UrlConnectionHttpClient.create();
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final FaultMode mode;

  FaultyHttpClient(FaultMode faultMode) {
    this.mode = faultMode;
  }

  /// Returns the standard retries, without delays and without a retry quota.
  static RetryStrategy atOnce() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .backoffStrategy(BackoffStrategy.retryImmediately())
        .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
        .circuitBreakerEnabled(false)
        .maxAttempts(MOST)
        .build();
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    var prepared = connection.prepareRequest(request);
    var invocation = request.httpRequest().firstMatchingHeader(INVOCATION).orElse("");
    var isFirst = seen.add(invocation);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return isFirst ? first(request, prepared) : prepared.call();
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  private HttpExecuteResponse first(HttpExecuteRequest request, ExecutableHttpRequest prepared)
      throws IOException {
    return switch (mode) {
      case NONE -> prepared.call();
      case THROTTLED -> isDynamoDb(request) ? tooFast() : answer(SLOW_DOWN, xml("SlowDown"));
      case BROKEN_BEFORE -> broken(request);
      case BROKEN_AFTER -> {
        prepared.call();
        yield broken(request);
      }
      case LOST -> {
        prepared.call();
        throw new IOException("The response was lost");
      }
      case TWICE -> {
        prepared.call();
        yield connection.prepareRequest(request).call();
      }
    };
  }

  private static boolean isDynamoDb(HttpExecuteRequest request) {
    return request.httpRequest().firstMatchingHeader("X-Amz-Target").isPresent();
  }

  private static HttpExecuteResponse tooFast() {
    return answer(BAD, json("ProvisionedThroughputExceededException"));
  }

  private static HttpExecuteResponse broken(HttpExecuteRequest request) {
    return answer(BROKEN, isDynamoDb(request) ? json("InternalServerError") : xml("InternalError"));
  }

  private static String json(String code) {
    return "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\",\"message\":\"x\"}".formatted(code);
  }

  private static String xml(String code) {
    return "<Error><Code>%s</Code><Message>x</Message></Error>".formatted(code);
  }

  private static HttpExecuteResponse answer(int status, String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(status)
                .putHeader("content-length", Integer.toString(bytes.length))
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
        .build();
  }

  @Override
  public void close() {
    connection.close();
  }
}
