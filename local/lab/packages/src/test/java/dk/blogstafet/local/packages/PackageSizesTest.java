package dk.blogstafet.local.packages;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Checks how much Lambda has to download before a function can start: its folder in a zip file, as
/// `sam deploy` creates it.
class PackageSizesTest {
  private static final long LARGEST = 13_000_000;
  private static final List<String> SIZES = new ArrayList<>();
  private static final Map<String, Long> ENTRIES = new ConcurrentHashMap<>();

  static List<PackagedFunction> functions() {
    return PackagedFunction.all();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void isSmall(PackagedFunction function) throws IOException {
    var size = zipped(function.folder());
    SIZES.add("%-20s %,12d bytes".formatted(function.name(), size));

    assertTrue(size > 1_000_000, "not built: " + function.folder());
    assertTrue(size <= LARGEST, () -> function.name() + " has " + size + " bytes");
  }

  /// For docs/benchmarks.md.
  @AfterAll
  static void write() throws IOException {
    Files.write(Path.of("target/sizes.txt"), SIZES);
  }

  /// Returns the size of a folder in a zip file. Entries are compressed independently, so the
  /// result for a jar is reused: most jars are in many packages.
  private static long zipped(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(PackageSizesTest::entry).sum();
    }
  }

  private static long entry(Path file) {
    return ENTRIES.computeIfAbsent(
        file.getFileName() + " " + file.toFile().length(),
        _ -> {
          var stream = new CountingStream();
          try (var zip = new ZipOutputStream(stream)) {
            zip.putNextEntry(new ZipEntry("lib/" + file.getFileName()));
            Files.copy(file, zip);
          } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
          }
          return stream.bytes;
        });
  }

  private static final class CountingStream extends OutputStream {
    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
      bytes += length;
    }
  }
}
