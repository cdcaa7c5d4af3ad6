package dk.blogstafet.aws;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// A connection that loses its first responses after the server has done the work.
public final class LostResponses implements SdkHttpClient {
  private final SdkHttpClient connection = UrlConnectionHttpClient.create();
  private final AtomicInteger heard;
  private final AtomicInteger left;
  private final String operation;

  public LostResponses(int count) {
    this(0, count, "");
  }

  private LostResponses(int heard, int count, String operation) {
    this.heard = new AtomicInteger(heard);
    this.left = new AtomicInteger(count);
    this.operation = operation;
  }

  /// Loses the first responses to transactions only.
  public static LostResponses ofTransactions(int count) {
    return new LostResponses(0, count, ".TransactWriteItems");
  }

  /// Loses one response, after some that arrive.
  public static LostResponses after(int heard) {
    return new LostResponses(heard, 1, "");
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    var prepared = connection.prepareRequest(request);
    var target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        var answer = prepared.call();
        if (target.endsWith(operation)
            && heard.getAndDecrement() <= 0
            && left.getAndDecrement() > 0) {
          throw new IOException("The response was lost");
        }
        return answer;
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  @Override
  public void close() {
    connection.close();
  }
}
