package dk.blogstafet.conversion.docx;

import dk.blogstafet.conversion.docx.UnreadableDocumentException.DocumentFlaw;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// The parts of a Word document (ECMA-376, part 1) that are read, unpacked within limits: a few
/// bytes in a ZIP can stand for gigabytes.
final class DocxParts {
  private static final int ENTRIES = 500;

  /// The maximum number of bytes of all unpacked parts together, pictures included.
  private static final int INFLATED = 50 << 20;

  /// The maximum number of bytes of a part that is read.
  private static final int PART = 8 << 20;

  static final String TEXT = "word/document.xml";
  static final String STYLES = "word/styles.xml";
  static final String LISTS = "word/numbering.xml";
  static final String FOOTNOTES = "word/footnotes.xml";
  static final String ENDNOTES = "word/endnotes.xml";
  static final String LINKS = "word/_rels/document.xml.rels";
  static final String PROPERTIES = "docProps/core.xml";

  private static final Set<String> READ =
      Set.of(TEXT, STYLES, LISTS, FOOTNOTES, ENDNOTES, LINKS, PROPERTIES);

  private final Map<String, byte[]> parts = new HashMap<>();
  private long inflated;

  private DocxParts() {}

  /// Unpacks a document.
  ///
  /// @throws IOException if the stream can't be read
  static DocxParts of(InputStream document) throws IOException, UnreadableDocumentException {
    var parts = new DocxParts();
    try (var zip = new ZipInputStream(document)) {
      parts.read(zip);
    } catch (ZipException | EOFException | IllegalArgumentException damaged) {
      throw new UnreadableDocumentException(DocumentFlaw.NOT_A_DOCUMENT);
    }
    if (!parts.parts.containsKey(TEXT)) {
      throw new UnreadableDocumentException(DocumentFlaw.NOT_A_DOCUMENT);
    }
    return parts;
  }

  /// Returns a part; empty bytes if the document doesn't have it.
  byte[] part(String name) {
    return parts.getOrDefault(name, new byte[0]);
  }

  private void read(ZipInputStream zip) throws IOException, UnreadableDocumentException {
    var entries = 0;
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      entries++;
      check(entries <= ENTRIES);
      read(zip, entry.getName());
    }
  }

  private void read(ZipInputStream zip, String name)
      throws IOException, UnreadableDocumentException {
    var isRead = READ.contains(name) && !parts.containsKey(name);
    var bytes = new ByteArrayOutputStream();
    var buffer = new byte[8_192];
    for (var count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
      inflated += count;
      check(inflated <= INFLATED);
      if (isRead) {
        check(bytes.size() + count <= PART);
        bytes.write(buffer, 0, count);
      }
    }
    if (isRead) {
      parts.put(name, bytes.toByteArray());
    }
  }

  private static void check(boolean isWithinLimit) throws UnreadableDocumentException {
    if (!isWithinLimit) {
      throw new UnreadableDocumentException(DocumentFlaw.TOO_LARGE);
    }
  }
}
