package dk.blogstafet.aws.connection;

import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;

/// The AWS Common Runtime as HTTP client: native code, whose TLS needs no class loading. Only
/// functions that readers wait for include it, at 5 MB per package.
final class NativeConnection {
  private static final String CLIENT = "software.amazon.awssdk.http.crt.AwsCrtHttpClient";

  private NativeConnection() {}

  /// Returns whether it is on the class path.
  static boolean isAvailable() {
    try {
      Class.forName(CLIENT, false, NativeConnection.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException _) {
      return false;
    }
  }

  /// Creates a client.
  static SdkHttpClient within(Duration connect) {
    return AwsCrtHttpClient.builder().connectionTimeout(connect).build();
  }
}
