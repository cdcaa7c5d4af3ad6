package dk.blogstafet.local.migration.site;

import dk.blogstafet.conversion.ForeignTexts;
import dk.blogstafet.conversion.ImportLoss;
import dk.blogstafet.conversion.LossKind;
import dk.blogstafet.conversion.html.MarkdownEscaper;
import dk.blogstafet.words.LocalizedMessages;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rewrites pictures and links in Markdown: a picture becomes a link, an address in the site a
/// whole one, and what leads nowhere becomes text.
final class MarkdownPictures {
  private static final String TARGET = "\\(\\s*<?([^)\\s>]+)>?(?:\\s+[\"'(][^\"')]*[\"')])?\\s*\\)";
  private static final Pattern LINKED =
      Pattern.compile("\\[\\s*!\\[([^\\]]*)\\]" + TARGET + "\\s*\\]" + TARGET);
  private static final Pattern PICTURE =
      Pattern.compile("!\\[([^\\]]*)\\](?:" + TARGET + "|(\\[[^\\]]*\\]))");
  private static final Pattern LINK = Pattern.compile("(?<![!\\\\])\\[([^\\[\\]]+)\\]" + TARGET);
  private static final Pattern ABSOLUTE = Pattern.compile("(?i)(?:https?:|mailto:|tel:).*");

  private static final Pattern PAGE = Pattern.compile("(?i)https?:.*");

  private final String address;
  private final LocalizedMessages words;
  private final List<ImportLoss> losses;

  /// @param address of the post; empty or only a path if that of the site is unknown
  MarkdownPictures(String address, LocalizedMessages words, List<ImportLoss> losses) {
    this.address = address;
    this.words = words;
    this.losses = losses;
  }

  /// Rewrites a piece of Markdown without code.
  String rewrite(String markdown) {
    var linked = LINKED.matcher(markdown).replaceAll(it -> quoted(linked(it)));
    var pictures = PICTURE.matcher(linked).replaceAll(it -> quoted(picture(it)));
    return LINK.matcher(pictures).replaceAll(it -> quoted(link(it)));
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  private String linked(MatchResult found) {
    lose(found.group(2), found.group(1));
    return "[" + label(found.group(1)) + "](" + found.group(3) + ")";
  }

  private String picture(MatchResult found) {
    var target = found.group(2) == null ? found.group(3) : found.group(2);
    lose(target, found.group(1));
    return found.group(2) == null
        ? "[" + label(found.group(1)) + "]" + found.group(3)
        : link(label(found.group(1)), target);
  }

  /// Returns a picture as a link, or as text if its address is unknown.
  String picture(String source, String alt) {
    lose(source, alt);
    return link(label(alt), source);
  }

  private void lose(String source, String alt) {
    var named = absolute(source).orElse(source);
    losses.add(new ImportLoss(LossKind.PICTURE, alt.isBlank() ? named : named + " (" + alt + ")"));
    if (alt.isBlank()) {
      losses.add(new ImportLoss(LossKind.ALT_TEXT, named));
    }
  }

  private String label(String alt) {
    var line = ForeignTexts.line(alt);
    return MarkdownEscaper.text(
        line.isEmpty()
            ? words.text("conversion.picture")
            : words.text("conversion.picture-of", line));
  }

  private String link(String label, String target) {
    return absolute(target)
        .map(it -> "[" + label + "](" + MarkdownEscaper.address(it) + ")")
        .orElse(label);
  }

  private String link(MatchResult found) {
    if (ABSOLUTE.matcher(found.group(2)).matches()) {
      return found.group();
    }
    if (absolute(found.group(2)).isEmpty()) {
      losses.add(new ImportLoss(LossKind.LINK, found.group(2) + " (" + found.group(1) + ")"));
    }
    return link(found.group(1), found.group(2));
  }

  private Optional<String> absolute(String target) {
    if (ABSOLUTE.matcher(target).matches()) {
      return Optional.of(target);
    }
    if (target.startsWith("#") || !ABSOLUTE.matcher(address).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(URI.create(address).resolve(target).toString())
          .filter(it -> PAGE.matcher(it).matches());
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
