package dk.blogstafet.local.manuscript;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Writes a published post's address into its manuscript: the relay and the slug, so that a later
/// correction needs only the file. Existing content is not changed.
public final class ManuscriptAddressWriter {
  private static final Pattern LINE = Pattern.compile("[^\\r\\n]*(?:\\r\\n|\\r|\\n|$)");
  private static final Pattern CLOSING_FENCE = Pattern.compile("(?:---|\\.\\.\\.)\\s*");
  private static final Pattern DANISH =
      Pattern.compile("(?i)\\s*(?:titel|dato|kategori|stafet)\\s*:.*\\R?");

  private ManuscriptAddressWriter() {}

  /// Returns the file's text with relay and slug; empty if it has both, or if writing them would
  /// change anything else.
  ///
  /// @param text a valid manuscript
  public static Optional<String> add(String text, String relay, String slug) {
    var lines = new ArrayList<String>(LINE.matcher(text).results().map(it -> it.group()).toList());
    var before = read(text);
    var isDanish = lines.stream().anyMatch(line -> DANISH.matcher(line).matches());
    if (before.relay().isEmpty()) {
      set(lines, isDanish ? "stafet" : "relay", "stafet|relay", relay);
    }
    if (before.draft().slug() == null) {
      set(lines, "slug", "slug", slug);
    }
    var added = String.join("", lines);
    return isSame(before, added, slug) && !added.equals(text)
        ? Optional.of(added)
        : Optional.empty();
  }

  /// Fills an empty field, or adds it above the closing fence.
  private static void set(List<String> lines, String name, String names, String value) {
    var empty = Pattern.compile("(?i)(?:" + names + ")\\s*:\\s*");
    for (var index = 1; index < lines.size(); index++) {
      var line = lines.get(index);
      if (empty.matcher(line).matches()) {
        lines.set(index, line.stripTrailing() + " " + value + end(line));
        return;
      }
      if (CLOSING_FENCE.matcher(line).matches()) {
        lines.add(index, name + ": " + value + end(lines.getFirst()));
        return;
      }
    }
  }

  private static String end(String line) {
    return line.substring(line.stripTrailing().length()).replaceAll("[^\\r\\n]", "");
  }

  private static boolean isSame(Manuscript before, String text, String slug) {
    var draft = before.draft();
    var with = draft.slug() == null ? draft.withSlug(slug) : draft;
    return read(text).draft().equals(with);
  }

  private static Manuscript read(String text) {
    return switch (ManuscriptReader.read(text.getBytes(StandardCharsets.UTF_8))) {
      case ReadResult.Valid<Manuscript>(var manuscript) -> manuscript;
      case ReadResult.Invalid<Manuscript>(var errors) ->
          throw new IllegalArgumentException("This manuscript can't be read: " + errors);
    };
  }
}
