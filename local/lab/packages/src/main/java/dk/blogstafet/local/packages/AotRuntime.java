package dk.blogstafet.local.packages;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.zip.ZipFile;

/// A function with a runtime of its own, for Lambda's `provided.al2023` or an image: its jars,
/// AWS's runtime interface client, a JDK with the modules that they need, and `bootstrap`, which
/// Lambda starts. All jars are on the class path, in a fixed order, so that an AOT cache (JEP 483,
/// JEP 514) covers every class; the managed runtime loads a function's classes in a way that no
/// cache supports.
///
/// @param folder that contains all of it
public record AotRuntime(Path folder) {
  /// The cache that `bootstrap` uses, created by [AotCacheTraining].
  static final String CACHE = "function.aot";

  private static final String COMMON_RUNTIME = "libaws-crt-jni.so";

  private static final String MODULES =
      "java.logging,java.management,java.naming,java.sql,java.xml,jdk.crypto.ec,jdk.unsupported";

  /// Assembles the runtime, without its cache.
  ///
  /// @param function a function's package, `target/lambda`
  /// @param folder to create; must not exist
  public static AotRuntime assemble(Path function, ManagedRuntime managed, Path folder)
      throws IOException {
    Files.createDirectories(folder.resolve("lib"));
    link(folder.resolve("jdk"));
    var jars = new ArrayList<String>();
    for (var jar : managed.jars()) {
      jars.add(copy(jar, folder));
    }
    for (var jar : jars(function.resolve("lib"))) {
      jars.add(copy(jar, folder));
      unpack(jar, folder);
    }
    Files.copy(managed.library(), folder.resolve("runtime-client.so"));
    writeBootstrap(folder.resolve("bootstrap"), jars);
    return new AotRuntime(folder);
  }

  private static void link(Path jdk) throws IOException {
    var said = new StringWriter();
    var printer = new PrintWriter(said);
    var jlink = ToolProvider.findFirst("jlink").orElseThrow();
    var exit =
        jlink.run(
            printer,
            printer,
            "--add-modules=" + MODULES,
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            "--output=" + jdk);
    if (exit != 0) {
      throw new IOException("jlink created no JDK: " + said);
    }
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static String copy(Path jar, Path folder) throws IOException {
    var name = "lib/" + jar.getFileName();
    Files.copy(jar, folder.resolve(name));
    return name;
  }

  /// Unpacks the Common Runtime's native library, if the jar has it: otherwise each start would
  /// unpack it.
  private static void unpack(Path jar, Path folder) throws IOException {
    var processor = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "armv8";
    try (var zip = new ZipFile(jar.toFile())) {
      var library = zip.getEntry("linux/" + processor + "/glibc/" + COMMON_RUNTIME);
      if (library != null) {
        Files.copy(zip.getInputStream(library), folder.resolve(COMMON_RUNTIME));
      }
    }
  }

  private static void writeBootstrap(Path file, List<String> jars) throws IOException {
    Files.writeString(
        file,
        """
        #!/bin/sh
        # Lambda runs this script. AOT overrides the cache option; by default the cache is used if it matches.
        # Methods are compiled late, because a start runs few of them often enough.
        cd "$(dirname "$0")" || exit 1
        # shellcheck disable=SC2086
        exec jdk/bin/java ${AOT:--XX:AOTCache=%s} \\
          -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=10 \\
          -XX:MaxRAMPercentage=85 "-Djava.library.path=$PWD" \\
          --enable-native-access=ALL-UNNAMED -Djava.net.preferIPv4Stack=true \\
          "-D%s=$PWD/runtime-client.so" \\
          -cp %s \\
          %s "$_HANDLER"
        """
            .formatted(
                CACHE, ManagedRuntime.PROPERTY, String.join(":", jars), ManagedRuntime.MAIN));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /// Returns the command that starts it.
  public List<String> command() {
    return List.of(folder.resolve("bootstrap").toString());
  }
}
