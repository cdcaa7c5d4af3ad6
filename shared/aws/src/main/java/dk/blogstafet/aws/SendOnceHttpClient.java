package dk.blogstafet.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// Sends each request once. The JDK's connections repeat an unanswered POST on their own
/// (`sun.net.http.retryPost`), unless they know its length in advance and keep no copy.
final class SendOnceHttpClient implements SdkHttpClient {
  private static final String LENGTH = "Content-Length";

  private final int connectMillis;
  private final int readMillis;

  SendOnceHttpClient(Duration connect, Duration read) {
    this.connectMillis = Math.toIntExact(connect.toMillis());
    this.readMillis = Math.toIntExact(read.toMillis());
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    var length = request.httpRequest().firstMatchingHeader(LENGTH).map(Long::parseLong).orElse(0L);
    return UrlConnectionHttpClient.create(address -> open(address, length)).prepareRequest(request);
  }

  private HttpURLConnection open(URI address, long length) {
    try {
      var connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(connectMillis);
      connection.setReadTimeout(readMillis);
      connection.setInstanceFollowRedirects(false);
      connection.setFixedLengthStreamingMode(length);
      return connection;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    // The JDK pools the connections and closes them on its own.
  }
}
