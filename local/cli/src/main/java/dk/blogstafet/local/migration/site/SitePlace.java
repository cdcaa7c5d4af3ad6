package dk.blogstafet.local.migration.site;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the place of a file in such a site says: the date and the name in its file name, the
/// folder, and so the address.
///
/// @param path with slashes, from the site's folder
record SitePlace(String path) {
  private static final Pattern DATED = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})[-_](.+)");

  private static final Pattern WORD = Pattern.compile("(?<!\\S)\\p{L}");
  private static final Pattern ENDING = Pattern.compile("\\.(?:md|markdown|html?|mdx)$");
  private static final Pattern INDEX = Pattern.compile("^(.*/)?([^/]+)/index$");
  private static final Pattern CONTENT = Pattern.compile("^(?:.*/)?content/");

  /// Returns whether it is the page of a folder and no post.
  boolean isSection() {
    return name().equals("_index") || path.matches("(?:content/)?index\\.\\w+");
  }

  boolean isDraft() {
    return ("/" + path).contains("/_drafts/") || ("/" + path).contains("/drafts/");
  }

  boolean isJekyllPost() {
    return ("/" + path).contains("/_posts/");
  }

  private String stem() {
    var stem = ENDING.matcher(path).replaceFirst("");
    return INDEX.matcher(stem).replaceFirst("$1$2");
  }

  private String name() {
    return stem().substring(stem().lastIndexOf('/') + 1);
  }

  /// Returns the name of the post, without a date.
  String slug() {
    var dated = DATED.matcher(name());
    return dated.matches() ? dated.group(4) : name();
  }

  /// Returns the title that Jekyll makes of a post's name; empty for other programs.
  Optional<String> title() {
    return Optional.of(slug())
        .filter(_ -> isJekyllPost())
        .map(it ->
            WORD.matcher(it.replace('-', ' '))
                .replaceAll(word -> word.group().toUpperCase(Locale.ROOT)));
  }

  /// Returns the date in the file's name.
  Optional<String> date() {
    var dated = DATED.matcher(name());
    return dated.matches()
        ? Optional.of(dated.group(1) + "-" + dated.group(2) + "-" + dated.group(3))
        : Optional.empty();
  }

  /// Returns the path of the post's address, as the program makes it unless it is told otherwise.
  String address(Optional<String> named, Optional<LocalDate> date) {
    var slug = named.orElse(slug());
    if (isJekyllPost()) {
      var day = date.map(it -> it.toString().replace('-', '/')).orElse("");
      return "/" + day + "/" + slug + ".html";
    }
    var below = CONTENT.matcher(stem()).replaceFirst("");
    var folder = below.contains("/") ? below.substring(0, below.lastIndexOf('/') + 1) : "";
    return "/" + folder + slug + "/";
  }
}
