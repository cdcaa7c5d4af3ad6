package dk.blogstafet.local.soak.migration;

import dk.blogstafet.local.migration.ForeignFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes large exports. Those of WordPress and Ghost have posts and drafts by turns.
final class LargeExportWriter {
  private static final String TEXT =
      "<p>Vandet løber gennem byen &amp; ud i havnen, <b>dag</b> og nat.</p>\n".repeat(250);

  private LargeExportWriter() {}

  /// Writes an export of at least so many bytes, and returns the number of its items.
  static int write(Path export, ForeignFormat format, long least) throws IOException {
    var items = 0;
    try (var out = Files.newBufferedWriter(export)) {
      out.write(start(format));
      for (long bytes = 0; bytes < least; bytes += TEXT.length()) {
        write(out, format, items++);
      }
      end(out, format, items);
    }
    return items;
  }

  private static String start(ForeignFormat format) {
    return switch (format) {
      case WORDPRESS, RSS ->
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\""
              + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
              + " xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>Stor</title>\n";
      case ATOM -> "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Stor</title>\n";
      case JSON_FEED ->
          "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Stor\",\"items\":[\n";
      case GHOST -> "{\"db\":[{\"data\":{\"tags\":[{\"id\":\"t\",\"name\":\"Vand\"}],\"posts\":[\n";
      case SITE, HTML, DOCX -> throw new IllegalArgumentException("Not a stream: " + format);
    };
  }

  /// Ghost's relations of posts and tags stand behind the posts.
  private static void end(BufferedWriter out, ForeignFormat format, int items) throws IOException {
    switch (format) {
      case WORDPRESS, RSS -> out.write("</channel></rss>\n");
      case ATOM -> out.write("</feed>\n");
      case JSON_FEED -> out.write("]}\n");
      case GHOST -> {
        out.write("],\"posts_tags\":[");
        for (var i = 0; i < items; i++) {
          out.write((i == 0 ? "" : ",") + "{\"post_id\":\"" + i + "\",\"tag_id\":\"t\"}\n");
        }
        out.write("]}}]}\n");
      }
      case SITE, HTML, DOCX -> throw new IllegalArgumentException("Not a stream: " + format);
    }
  }

  private static void write(BufferedWriter out, ForeignFormat format, int number)
      throws IOException {
    switch (format) {
      case WORDPRESS -> {
        rss(out, number);
        out.write("<wp:post_date_gmt>2020-01-02 10:00:00</wp:post_date_gmt>");
        out.write("<wp:post_type>post</wp:post_type><wp:status>");
        out.write((number % 2 == 0 ? "publish" : "draft") + "</wp:status></item>\n");
      }
      case RSS -> {
        rss(out, number);
        out.write("<pubDate>Thu, 02 Jan 2020 10:00:00 +0000</pubDate></item>\n");
      }
      case ATOM -> {
        out.write("<entry><title>Post " + number + "</title><category term=\"Vand\"/>");
        out.write("<link href=\"https://stor.example/?p=" + number + "\"/>");
        out.write("<published>2020-01-02T10:00:00Z</published><content type=\"html\">");
        out.write(TEXT.replace("&", "&amp;").replace("<", "&lt;") + "</content></entry>\n");
      }
      case JSON_FEED -> {
        out.write(
            (number == 0 ? "" : ",") + "{\"id\":\"" + number + "\",\"title\":\"Post " + number);
        out.write("\",\"tags\":[\"Vand\"],\"date_published\":\"2020-01-02T10:00:00Z\",");
        out.write("\"content_html\":\"" + TEXT.replace("\n", "\\n") + "\"}\n");
      }
      case GHOST -> {
        out.write(
            (number == 0 ? "" : ",") + "{\"id\":\"" + number + "\",\"title\":\"Post " + number);
        out.write("\",\"status\":\"" + (number % 2 == 0 ? "published" : "draft"));
        out.write("\",\"type\":\"post\",\"published_at\":\"2020-01-02T10:00:00.000Z\",");
        out.write("\"html\":\"" + TEXT.replace("\n", "\\n") + "\"}\n");
      }
      case SITE, HTML, DOCX -> throw new IllegalArgumentException("Not a stream: " + format);
    }
  }

  private static void rss(BufferedWriter out, int number) throws IOException {
    out.write("<item><title>Post " + number + "</title>");
    out.write("<link>https://stor.example/?p=" + number + "</link>");
    out.write("<category domain=\"category\">Vand</category>");
    out.write("<content:encoded><![CDATA[" + TEXT + "]]></content:encoded>");
  }
}
