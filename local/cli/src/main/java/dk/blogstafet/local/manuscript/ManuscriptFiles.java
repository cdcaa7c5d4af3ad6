package dk.blogstafet.local.manuscript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Lists the files in a folder of manuscripts.
public final class ManuscriptFiles {
  /// The file that describes a relay.
  public static final String RELAY_FILE = "stafet.md";

  /// The report of an import from another program.
  public static final String REPORT_FILE = "import.md";

  private static final Pattern MARKDOWN = Pattern.compile(".*\\.(?:md|markdown)");

  /// The files of an export, or of an import, that are not manuscripts.
  private static final Set<String> OTHERS =
      Set.of(RELAY_FILE, REPORT_FILE, "withdrawn.json", "relay.json", "pictures");

  private ManuscriptFiles() {}

  /// Returns the manuscripts in a folder, sorted by name: files ending in `.md` or `.markdown`, in
  /// upper or lower case.
  ///
  /// @throws IOException if the folder can't be read
  public static List<Path> in(Path folder) throws IOException {
    return list(folder, ManuscriptFiles::isManuscript);
  }

  /// Returns the other files in a folder, which are not imported, so that an import can name them.
  /// Hidden files and the other files of an export don't count.
  ///
  /// @throws IOException if the folder can't be read
  public static List<Path> othersIn(Path folder) throws IOException {
    return list(
        folder, file -> !isManuscript(file) && !OTHERS.contains(name(file)) && !isHidden(file));
  }

  private static List<Path> list(Path folder, Predicate<Path> wanted) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(wanted).sorted().toList();
    }
  }

  private static boolean isManuscript(Path file) {
    return MARKDOWN.matcher(name(file).toLowerCase(Locale.ROOT)).matches()
        && !OTHERS.contains(name(file))
        && Files.isRegularFile(file);
  }

  private static boolean isHidden(Path file) {
    return name(file).startsWith(".");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
