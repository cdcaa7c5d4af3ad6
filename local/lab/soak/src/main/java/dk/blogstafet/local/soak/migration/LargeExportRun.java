package dk.blogstafet.local.soak.migration;

import dk.blogstafet.local.migration.ForeignFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Writes a large export of each format that is read as a stream, and reads it in a process with
/// little memory.
public final class LargeExportRun {
  /// The formats that are read as streams.
  public static final List<ForeignFormat> FORMATS =
      List.of(
          ForeignFormat.WORDPRESS,
          ForeignFormat.RSS,
          ForeignFormat.ATOM,
          ForeignFormat.JSON_FEED,
          ForeignFormat.GHOST);

  private static final String HEAP = "-Xmx256m";

  private LargeExportRun() {}

  /// How large the export was, how many items it had, and what failed.
  public record LargeExportResult(long bytes, int items, List<String> failures) {
    public LargeExportResult {
      failures = List.copyOf(failures);
    }
  }

  /// Runs the comparison in a folder, and deletes the export and the manuscripts again.
  ///
  /// @param least the minimum size of the export in bytes
  /// @throws IOException if the folder can't be written
  public static LargeExportResult run(Path folder, ForeignFormat format, long least)
      throws IOException, InterruptedException {
    var export = folder.resolve("stor");
    var items = LargeExportWriter.write(export, format, least);
    var taken =
        format == ForeignFormat.WORDPRESS || format == ForeignFormat.GHOST
            ? (items + 1) / 2
            : items;
    var expected = items + " " + taken + " " + (items - taken);
    var output = read(export, format, folder.resolve("stor-import")).strip();
    var bytes = Files.size(export);
    delete(folder);
    return new LargeExportResult(
        bytes,
        items,
        output.equals(expected)
            ? List.of()
            : List.of(format.label() + ": expected “" + expected + "”, and got “" + output + "”"));
  }

  private static String read(Path export, ForeignFormat format, Path into)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                LargeExportProcess.class.getName(),
                export.toString(),
                format.label(),
                into.toString())
            .redirectErrorStream(true)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
