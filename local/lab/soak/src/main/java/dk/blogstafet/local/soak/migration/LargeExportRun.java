package dk.blogstafet.local.soak.migration;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Writes a large export of WordPress and reads it in a process with little memory.
public final class LargeExportRun {
  private static final long BYTES = 300L << 20;
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
  /// @throws IOException if the folder can't be written
  public static LargeExportResult run(Path folder) throws IOException, InterruptedException {
    var export = folder.resolve("stor.xml");
    var items = write(export);
    var expected = items + " " + (items + 1) / 2 + " " + items / 2;
    var output = read(export, folder.resolve("stor-import")).strip();
    var bytes = Files.size(export);
    delete(folder);
    return new LargeExportResult(
        bytes,
        items,
        output.equals(expected)
            ? List.of()
            : List.of("Expected “" + expected + "”, and got “" + output + "”"));
  }

  /// Writes posts and drafts by turns.
  private static int write(Path export) throws IOException {
    var text =
        "<p>Vandet løber gennem byen &amp; ud i havnen, <b>dag</b> og nat.</p>\n".repeat(250);
    var items = 0;
    try (var out = Files.newBufferedWriter(export)) {
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"");
      out.write(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"");
      out.write(" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>Stor</title>\n");
      for (long bytes = 0; bytes < BYTES; bytes += text.length()) {
        item(out, items, text);
        items++;
      }
      out.write("</channel></rss>\n");
    }
    return items;
  }

  private static void item(BufferedWriter out, int number, String text) throws IOException {
    out.write("<item><title>Post " + number + "</title>");
    out.write("<link>https://stor.example/?p=" + number + "</link>");
    out.write("<wp:post_date_gmt>2020-01-02 10:00:00</wp:post_date_gmt><wp:post_type>post");
    out.write("</wp:post_type><wp:status>" + (number % 2 == 0 ? "publish" : "draft"));
    out.write("</wp:status><category domain=\"category\">Vand</category>");
    out.write("<content:encoded><![CDATA[" + text + "]]></content:encoded></item>\n");
  }

  private static String read(Path export, Path into) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                LargeExportProcess.class.getName(),
                export.toString(),
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
