package dk.blogstafet.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// How clients of AWS connect, and how long they wait: 3 s for a connection, 8 s for an answer, 25
/// s for a call with all its tries, so that a function can still say that a store is slow.
final class ConnectionSettings {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ATTEMPT = Duration.ofSeconds(8);
  private static final Duration CALL = Duration.ofSeconds(25);

  private ConnectionSettings() {}

  /// The Common Runtime's client where it is on the class path, otherwise the JDK's. What is asked
  /// without TLS, on one machine, is asked with the JDK's in any case: the other one demands a list
  /// of authorities that not every container has.
  static SdkHttpClient http(Optional<URI> endpoint) {
    return NativeConnection.isThere() && hasTls(endpoint)
        ? NativeConnection.within(CONNECT)
        : jdk();
  }

  private static boolean hasTls(Optional<URI> endpoint) {
    return endpoint.filter(it -> "http".equals(it.getScheme())).isEmpty();
  }

  /// The JDK's client, of which it is known that it sends a request once.
  static SdkHttpClient jdk() {
    return UrlConnectionHttpClient.builder()
        .connectionTimeout(CONNECT)
        .socketTimeout(ATTEMPT)
        .build();
  }

  static ClientOverrideConfiguration.Builder timeouts() {
    return ClientOverrideConfiguration.builder()
        .apiCallAttemptTimeout(ATTEMPT)
        .apiCallTimeout(CALL)
        .addExecutionInterceptor(new AwsErrorInterceptor());
  }
}
