package dk.blogstafet.local.packing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Writes the jars of a folder anew, without compression. Lambda's zip file, which is compressed
/// around them, gets a third smaller, for it sees what a jar's classes have in common; and classes
/// are loaded without being inflated. Native code for other platforms than Lambda's two is left
/// out; all else in the jars stays as it is.
public final class StoreJars {
  /// The same for every build, so that the same classes give the same bytes.
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  /// The Common Runtime's, by system, processor and C library: of 23 MB 5 stay.
  private static final Pattern NATIVE =
      Pattern.compile("(linux|osx|windows)/[^/]+/[^/]+/(lib)?aws-crt-jni\\.(so|dylib|dll)");

  private static final Pattern LAMBDA = Pattern.compile("linux/(x86_64|armv8)/glibc/.+");

  private StoreJars() {}

  /// Called by the build of each function.
  ///
  /// @param arguments the folder
  /// @throws IOException if a jar can't be read or written; it is left as it was
  public static void main(String... arguments) throws IOException {
    try (var jars = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
      for (var jar : jars) {
        store(jar);
      }
    }
  }

  private static void store(Path jar) throws IOException {
    var anew = jar.resolveSibling(jar.getFileName() + ".new");
    try (var from = new ZipFile(jar.toFile());
        var to = new ZipOutputStream(Files.newOutputStream(anew))) {
      to.setMethod(ZipOutputStream.STORED);
      for (var entry : entries(from)) {
        copy(from, entry, to);
      }
    }
    Files.move(anew, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<? extends ZipEntry> entries(ZipFile jar) {
    return jar.stream().filter(entry -> !entry.isDirectory() && isOfUse(entry.getName())).toList();
  }

  private static boolean isOfUse(String name) {
    return !NATIVE.matcher(name).matches() || LAMBDA.matcher(name).matches();
  }

  private static void copy(ZipFile from, ZipEntry entry, ZipOutputStream to) throws IOException {
    try (var input = from.getInputStream(entry)) {
      var bytes = input.readAllBytes();
      var crc = new CRC32();
      crc.update(bytes);
      var stored = new ZipEntry(entry.getName());
      stored.setTimeLocal(TIME);
      stored.setSize(bytes.length);
      stored.setCrc(crc.getValue());
      to.putNextEntry(stored);
      to.write(bytes);
      to.closeEntry();
    }
  }
}
