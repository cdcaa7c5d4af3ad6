package dk.blogstafet.local.packing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Rewrites the jars of a folder without compression. Lambda's zip file, which is compressed around
/// them, becomes a third smaller, because compression sees what a jar's classes have in common; and
/// classes load without being inflated. Lambdas become classes ([LambdaClass]), which saves a
/// quarter of a cold start. Native code for platforms other than Lambda's two is removed;
/// everything else in the jars stays as it is, and so do signed jars.
public final class StoreJars {
  /// The same for every build, so that builds are reproducible.
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  /// The native libraries of the Common Runtime, by system, processor and C library: of 23 MB 5
  /// stay.
  private static final Pattern NATIVE =
      Pattern.compile("(linux|osx|windows)/[^/]+/[^/]+/(lib)?aws-crt-jni\\.(so|dylib|dll)");

  private static final Pattern LAMBDA = Pattern.compile("linux/(x86_64|armv8)/glibc/.+");

  private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|DSA|RSA|EC)");

  private StoreJars() {}

  /// Runs in the build of each function.
  ///
  /// @param arguments the folder
  /// @throws IOException if a jar can't be read or written; it then stays unchanged
  public static void main(String... arguments) throws IOException {
    try (var files = Files.list(Path.of(arguments[0]))) {
      var jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      var classes = PackedClasses.of(jars);
      for (var jar : jars) {
        store(jar, classes);
      }
    }
  }

  private static void store(Path jar, PackedClasses classes) throws IOException {
    var target = jar.resolveSibling(jar.getFileName() + ".new");
    try (var from = new ZipFile(jar.toFile());
        var to = new ZipOutputStream(Files.newOutputStream(target))) {
      to.setMethod(ZipOutputStream.STORED);
      var isSigned = from.stream().anyMatch(it -> SIGNATURE.matcher(it.getName()).matches());
      for (var entry : entries(from)) {
        var bytes = read(from, entry);
        var stays = isSigned || !PackedClasses.isClass(entry.getName());
        var rewritten =
            stays ? Map.of(entry.getName(), bytes) : classes.compiled(entry.getName(), bytes);
        write(rewritten, to);
      }
    }
    Files.move(target, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<? extends ZipEntry> entries(ZipFile jar) {
    return jar.stream().filter(entry -> !entry.isDirectory() && isOfUse(entry.getName())).toList();
  }

  private static boolean isOfUse(String name) {
    return !NATIVE.matcher(name).matches() || LAMBDA.matcher(name).matches();
  }

  private static byte[] read(ZipFile from, ZipEntry entry) throws IOException {
    try (var input = from.getInputStream(entry)) {
      return input.readAllBytes();
    }
  }

  private static void write(Map<String, byte[]> entries, ZipOutputStream to) throws IOException {
    for (var entry : entries.entrySet()) {
      write(entry.getKey(), entry.getValue(), to);
    }
  }

  private static void write(String name, byte[] bytes, ZipOutputStream to) throws IOException {
    var crc = new CRC32();
    crc.update(bytes);
    var stored = new ZipEntry(name);
    stored.setTimeLocal(TIME);
    stored.setSize(bytes.length);
    stored.setCrc(crc.getValue());
    to.putNextEntry(stored);
    to.write(bytes);
    to.closeEntry();
  }
}
