package dk.blogstafet.local.packages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lambda's managed Java runtime, as far as one machine can have it: AWS's runtime interface client
/// with the flags that the runtime is known to give the JVM. The client loads a function's jars by
/// their names, out of `lib` in the folder where it runs.
///
/// @param jdk the JDK that runs it
/// @param client the folder of the client's jars and its native library
public record ManagedRuntime(Path jdk, Path client) {
  /// Names the client's native library to it.
  static final String PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /// The share of a function's memory that its heap may take.
  private static final double HEAP = 0.85;

  /// The JDK that runs this process, with the client that the build put into a module's `target`.
  public static ManagedRuntime in(Path target) {
    var jdk = Path.of(System.getProperty("java.home"));
    return new ManagedRuntime(jdk, target.resolve("runtime-client").toAbsolutePath());
  }

  /// The command that starts a function.
  ///
  /// @param memory in MB
  /// @param options more of them for the JVM
  public List<String> command(String handler, int memory, List<String> options) {
    var command = new ArrayList<String>();
    command.add(jdk.resolve("bin/java").toString());
    // A machine of the function's size decides how much heap the JVM begins with.
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

  /// The client's jars, the first three in the managed runtime's order.
  List<Path> jars() {
    return Stream.of(
            "aws-lambda-java-core",
            "aws-lambda-java-runtime-interface-client",
            "aws-lambda-java-serialization",
            "utils-lite")
        .map(name -> client.resolve(name + ".jar"))
        .toList();
  }

  /// The client's native part, for this machine's processor.
  Path library() {
    var processor = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch_64";
    return client.resolve("jni/libaws-lambda-jni.linux-" + processor + ".so");
  }
}
