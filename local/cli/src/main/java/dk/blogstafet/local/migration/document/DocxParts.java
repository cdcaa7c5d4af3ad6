package dk.blogstafet.local.migration.document;

import dk.blogstafet.local.migration.content.BrokenExportException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// The parts of a Word document (ECMA-376, part 1) that are read, unpacked within limits: a few
/// bytes in a ZIP can stand for gigabytes.
final class DocxParts {
  /// The maximum size of the file in megabytes.
  private static final int SIZE = 20;

  private static final int ENTRIES = 200;

  /// The maximum number of bytes of all unpacked parts together, pictures included.
  private static final int INFLATED = 50 << 20;

  static final String TEXT = "word/document.xml";
  static final String STYLES = "word/styles.xml";
  static final String LISTS = "word/numbering.xml";
  static final String NOTES = "word/footnotes.xml";
  static final String LINKS = "word/_rels/document.xml.rels";
  static final String PROPERTIES = "docProps/core.xml";

  private static final Set<String> READ = Set.of(TEXT, STYLES, LISTS, NOTES, LINKS, PROPERTIES);

  private final Map<String, byte[]> parts = new HashMap<>();
  private long inflated;

  private DocxParts() {}

  /// Unpacks a file.
  ///
  /// @throws IOException if it can't be read
  /// @throws BrokenExportException if it is too large, damaged, or no document
  static DocxParts of(Path file) throws IOException, BrokenExportException {
    if (Files.size(file) > (long) SIZE << 20) {
      throw new BrokenExportException("migration.broken.large", file, SIZE);
    }
    var parts = new DocxParts();
    try (var zip = new ZipInputStream(Files.newInputStream(file))) {
      if (parts.read(zip) && parts.parts.containsKey(TEXT)) {
        return parts;
      }
    } catch (ZipException | EOFException | IllegalArgumentException damaged) {
      throw new BrokenExportException("migration.broken.zip", file);
    }
    throw new BrokenExportException("migration.broken.zip", file);
  }

  /// Returns a part; empty bytes if the document doesn't have it.
  byte[] part(String name) {
    return parts.getOrDefault(name, new byte[0]);
  }

  /// Reads all entries; false beyond a limit.
  private boolean read(ZipInputStream zip) throws IOException {
    var entries = 0;
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      entries++;
      if (entries > ENTRIES || !read(zip, entry.getName())) {
        return false;
      }
    }
    return true;
  }

  private boolean read(ZipInputStream zip, String name) throws IOException {
    var isRead = READ.contains(name) && !parts.containsKey(name);
    var bytes = new ByteArrayOutputStream();
    var buffer = new byte[8_192];
    for (var count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
      inflated += count;
      if (inflated > INFLATED) {
        return false;
      }
      if (isRead) {
        bytes.write(buffer, 0, count);
      }
    }
    if (isRead) {
      parts.put(name, bytes.toByteArray());
    }
    return true;
  }
}
