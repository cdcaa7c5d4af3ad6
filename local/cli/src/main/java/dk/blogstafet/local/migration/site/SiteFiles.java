package dk.blogstafet.local.migration.site;

import dk.blogstafet.local.migration.content.BrokenExportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The texts in the folder of such a site.
final class SiteFiles {
  private static final int FILES = 50_000;
  private static final int DEPTH = 20;

  /// Folders without texts of the site.
  private static final Set<String> PASSED =
      Set.of(
          ("node_modules _site public themes static vendor layouts assets resources archetypes"
                  + " _includes _layouts _data _sass templates sass i18n data")
              .split(" "));

  private static final Pattern MARKDOWN = Pattern.compile("(?i).*\\.(?:md|markdown|mdx)");
  private static final Pattern HTML = Pattern.compile("(?i).*\\.html?");

  /// Templates and markup that aren't read, but named.
  private static final Pattern OTHER =
      Pattern.compile("(?i).*\\.(?:njk|liquid|org|textile|rst|adoc|asciidoc|pandoc)");

  private SiteFiles() {}

  /// Returns the texts in a folder, sorted by name.
  ///
  /// @throws IOException if it can't be read
  /// @throws BrokenExportException if it has too many files
  static List<Path> in(Path folder) throws IOException, BrokenExportException {
    try (var files = Files.walk(folder, DEPTH)) {
      var texts =
          files
              .filter(it -> isText(folder.relativize(it)))
              .filter(Files::isRegularFile)
              .sorted()
              .limit(FILES + 1L)
              .toList();
      if (texts.size() > FILES) {
        throw new BrokenExportException("migration.broken.folder", folder, FILES);
      }
      return texts;
    }
  }

  private static boolean isText(Path path) {
    for (var part : path) {
      var name = part.toString();
      if (PASSED.contains(name) || (name.startsWith(".") && !name.isEmpty())) {
        return false;
      }
    }
    var name = path.toString();
    return isMarkdown(name) || isHtml(name) || OTHER.matcher(name).matches();
  }

  static boolean isMarkdown(String path) {
    return MARKDOWN.matcher(path).matches();
  }

  static boolean isHtml(String path) {
    return HTML.matcher(path).matches();
  }
}
