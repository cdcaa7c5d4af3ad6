package dk.blogstafet.aws.connection;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// The HTTP clients of AWS and their timeouts: 3 s for a connection, 8 s for a response, 25 s for a
/// call with all retries, so that a function can still report that a store is slow.
public final class ConnectionSettings {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ATTEMPT = Duration.ofSeconds(8);
  private static final Duration CALL = Duration.ofSeconds(25);

  private ConnectionSettings() {}

  /// Returns the Common Runtime's client if it is on the class path, otherwise the JDK's. Local
  /// endpoints without TLS always use the JDK's, because the other requires a list of certificate
  /// authorities that some containers lack.
  public static SdkHttpClient http(Optional<URI> endpoint) {
    return NativeConnection.isAvailable() && hasTls(endpoint)
        ? NativeConnection.within(CONNECT)
        : jdk();
  }

  private static boolean hasTls(Optional<URI> endpoint) {
    return endpoint.filter(it -> "http".equals(it.getScheme())).isEmpty();
  }

  /// Returns the JDK's client, which sends a request exactly once.
  public static SdkHttpClient jdk() {
    return UrlConnectionHttpClient.builder()
        .connectionTimeout(CONNECT)
        .socketTimeout(ATTEMPT)
        .build();
  }

  /// Starts a client's settings with the timeouts and the errors that all clients share.
  public static ClientOverrideConfiguration.Builder timeouts() {
    return ClientOverrideConfiguration.builder()
        .apiCallAttemptTimeout(ATTEMPT)
        .apiCallTimeout(CALL)
        .addExecutionInterceptor(new AwsErrorInterceptor());
  }
}
