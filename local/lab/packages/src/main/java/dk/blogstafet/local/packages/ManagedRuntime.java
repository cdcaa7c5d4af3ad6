package dk.blogstafet.local.packages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lambda's managed Java runtime, as closely as one machine can reproduce it: AWS's runtime
/// interface client with the JVM flags that the runtime is known to set. The client loads a
/// function's jars by their names from `lib` in the working directory.
///
/// @param jdk the JDK that runs it
/// @param client the folder of the client's jars and its native library
public record ManagedRuntime(Path jdk, Path client) {
  /// The property with the path of the client's native library.
  static final String PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /// The share of a function's memory that its heap may use.
  private static final double HEAP = 0.85;

  /// Returns the JDK that runs this process, with the client that the build put into a module's
  /// `target`.
  public static ManagedRuntime in(Path target) {
    var jdk = Path.of(System.getProperty("java.home"));
    return new ManagedRuntime(jdk, target.resolve("runtime-client").toAbsolutePath());
  }

  /// Returns the command that starts a function.
  ///
  /// @param memory in MB
  /// @param options additional options of the JVM
  public List<String> command(String handler, int memory, List<String> options) {
    var command = new ArrayList<String>();
    command.add(jdk.resolve("bin/java").toString());
    // The machine's memory, here the function's, determines the JVM's initial heap size.
    command.add("-XX:MaxRAM=" + memory + "m");
    command.add("-XX:MaxHeapSize=" + (long) (memory * 1024 * HEAP) + "k");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("--add-opens=java.base/java.io=ALL-UNNAMED");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djava.net.preferIPv4Stack=true");
    command.add("-D" + PROPERTY + "=" + library());
    command.addAll(options);
    command.addAll(List.of("-classpath", classPath(), MAIN, handler));
    return List.copyOf(command);
  }

  private String classPath() {
    return jars().stream().map(Path::toString).collect(Collectors.joining(":"));
  }

  /// Returns the client's jars, the first three in the managed runtime's order.
  List<Path> jars() {
    return Stream.of(
            "aws-lambda-java-core",
            "aws-lambda-java-runtime-interface-client",
            "aws-lambda-java-serialization",
            "utils-lite")
        .map(name -> client.resolve(name + ".jar"))
        .toList();
  }

  /// Returns the client's native library for this machine's processor.
  Path library() {
    var processor = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch_64";
    return client.resolve("jni/libaws-lambda-jni.linux-" + processor + ".so");
  }
}
