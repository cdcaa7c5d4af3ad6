package dk.blogstafet.aws;

import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;

/// AWS's Common Runtime as a client's HTTP: native code, whose TLS doesn't have to be loaded class
/// by class. Only functions that readers wait for carry it, 5 MB of their packages.
final class NativeConnection {
  private static final String CLIENT = "software.amazon.awssdk.http.crt.AwsCrtHttpClient";

  private NativeConnection() {}

  /// Whether this process has it.
  static boolean isThere() {
    try {
      Class.forName(CLIENT, false, NativeConnection.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException _) {
      return false;
    }
  }

  /// Makes a client.
  static SdkHttpClient within(Duration connect) {
    return AwsCrtHttpClient.builder().connectionTimeout(connect).build();
  }
}
