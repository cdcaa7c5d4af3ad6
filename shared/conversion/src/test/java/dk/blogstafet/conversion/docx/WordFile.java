package dk.blogstafet.conversion.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A Word document that a test writes.
final class WordFile {
  private static final String SPACE =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";

  private final Map<String, String> parts = new LinkedHashMap<>();

  /// A document with this body.
  static WordFile of(String body) {
    return new WordFile()
        .with("word/document.xml", xml("document", "<w:body>" + body + "</w:body>"));
  }

  /// A document with a paragraph of these runs.
  static WordFile ofRuns(String runs) {
    return of("<w:p>" + runs + "</w:p>");
  }

  WordFile with(String name, String text) {
    parts.put(name, text);
    return this;
  }

  static String xml(String root, String content) {
    return "<w:" + root + SPACE + ">" + content + "</w:" + root + ">";
  }

  InputStream stream() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }
}
