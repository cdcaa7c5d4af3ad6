package dk.blogstafet.local.lint;

import dk.blogstafet.page.markdown.SafeLink;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Checks links: whether they work on the site, and whether their texts describe the target.
final class LinkLinter {
  private static final URI SOMEWHERE = URI.create("https://example.invalid/a/");

  /// An address with a scheme or a host, or an absolute path of the site.
  private static final Pattern COMPLETE =
      Pattern.compile("\\s*(?:[A-Za-z][A-Za-z0-9+.-]*:|[/\\\\])");

  /// Invisible characters, which can only come from character references.
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\uFFFD&&[^\t\n]]");

  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|(?<=\\p{L})[^\\p{L}]+$");
  private static final Set<String> VAGUE =
      Set.of(
          "her",
          "læs mere",
          "læs mere her",
          "læs her",
          "se her",
          "se mere",
          "se mere her",
          "klik her",
          "mere",
          "link",
          "linket",
          "dette link",
          "denne side",
          "here",
          "read more",
          "read more here",
          "read here",
          "see here",
          "click here",
          "more",
          "this",
          "this link",
          "the link",
          "this page");

  private final Path folder;

  /// Creates a linter for a manuscript in a folder.
  LinkLinter(Path folder) {
    this.folder = folder;
  }

  /// Returns whether a link's text has no meaning out of context, as in a list of links (WCAG
  /// 2.4.4).
  static boolean isVague(String text) {
    return VAGUE.contains(AROUND.matcher(text).replaceAll("").toLowerCase(Locale.ROOT));
  }

  /// Returns the code of the error in a link's target, if any. The renderer decides what is a link.
  /// An address that starts with a slash is a path of the site and is valid.
  Optional<String> flawOf(String destination) {
    if (destination.isBlank() || destination.startsWith("#")) {
      return Optional.of("check.link.anchor");
    }
    if (SafeLink.of(destination, SOMEWHERE).isEmpty() || HIDDEN.matcher(destination).find()) {
      return Optional.of("check.link.refused");
    }
    if (COMPLETE.matcher(destination).lookingAt()) {
      return Optional.empty();
    }
    return Optional.of(isThere(destination) ? "check.link.relative" : "check.link.dead");
  }

  private boolean isThere(String destination) {
    try {
      var path = new URI(destination).getPath();
      return path != null && Files.exists(folder.resolve(path.replace('/', File.separatorChar)));
    } catch (URISyntaxException | InvalidPathException nowhere) {
      return false;
    }
  }
}
