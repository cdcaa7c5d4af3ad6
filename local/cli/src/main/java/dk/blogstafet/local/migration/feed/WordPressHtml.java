package dk.blogstafet.local.migration.feed;

import dk.blogstafet.conversion.LossKind;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/// Prepares WordPress's texts: shortcodes become elements, and the empty lines of its older editor
/// become paragraphs.
final class WordPressHtml {
  /// Shortcodes of WordPress and of common additions. Others are those with an attribute: a word in
  /// square brackets is text.
  private static final Set<String> NAMES =
      Set.of(
          ("gallery caption wp_caption embed audio video playlist youtube vimeo contact-form"
                  + " contact-form-7 sitemap more-link")
              .split(" "));

  private static final Pattern SHORTCODE =
      Pattern.compile(
          "\\[(/?)([A-Za-z][\\w-]{0,40})((?:\\s[^\\[\\]]{0,2000}?)?)/?\\](?:(https?://[^\\s<\\[]{1,900})\\[/\\2\\])?");

  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?<![\\w-])[\\w-]++\\s*+=\\s*[\"'“”«»]?(\\S[^\"'“”]*)");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'“”\\]<]{1,900}");
  private static final Pattern PREFORMATTED = Pattern.compile("(?i)<pre\\b");
  private static final Pattern PREFORMATTED_END = Pattern.compile("(?i)</pre>");
  private static final Pattern GAP = Pattern.compile("\\n[ \\t]*\\n\\s*");

  private static final Pattern BLOCK_START =
      Pattern.compile(
          "(?is)\\s*+(?:<!--.*?-->\\s*+)*+</?(?:address|article|aside|blockquote|dd|div|dl|dt|figcaption"
              + "|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot"
              + "|th|thead|tr|ul)\\b.*");

  private WordPressHtml() {}

  /// Returns a text as HTML.
  static String of(String text) {
    var lines = text.replace("\r\n", "\n");
    var html = new StringBuilder();
    var isPlain = !lines.contains("<!-- wp:") && !lines.contains("<p>") && !lines.contains("<p ");
    var from = 0;
    var start = PREFORMATTED.matcher(lines);
    var end = PREFORMATTED_END.matcher(lines);
    while (start.find(from) && end.find(start.end())) {
      html.append(prose(lines.substring(from, start.start()), isPlain));
      html.append(lines, start.start(), end.end());
      from = end.end();
    }
    return html.append(prose(lines.substring(from), isPlain)).toString();
  }

  private static String prose(String text, boolean isPlain) {
    var html = SHORTCODE.matcher(text).replaceAll(WordPressHtml::replacement);
    return isPlain ? paragraphs(html) : html;
  }

  private static String paragraphs(String text) {
    var html = new StringBuilder();
    for (var part : GAP.splitAsStream(text).toList()) {
      if (part.isBlank() || BLOCK_START.matcher(part).matches()) {
        html.append(part).append('\n');
      } else {
        html.append("<p>").append(part.strip().replace("\n", "<br>\n")).append("</p>\n");
      }
    }
    return html.toString();
  }

  private static String replacement(MatchResult code) {
    var name = code.group(2);
    var attributes = code.group(3);
    var isKnown =
        NAMES.contains(name)
            || name.startsWith("vc_")
            || name.startsWith("et_pb_")
            || name.startsWith("wp")
            || ATTRIBUTE.matcher(attributes).find();
    if (!isKnown) {
      return Matcher.quoteReplacement(code.group());
    }
    return Matcher.quoteReplacement(element(code, name, attributes));
  }

  private static String element(MatchResult code, String name, String attributes) {
    var isEnd = !code.group(1).isEmpty();
    if (name.equals("caption") || name.equals("wp_caption")) {
      return isEnd ? "</figure>" : "<figure>";
    }
    if (isEnd) {
      return "";
    }
    var address = ADDRESS.matcher(code.group(4) == null ? attributes : code.group(4));
    if (!name.equals("gallery") && address.find()) {
      return "<iframe src=\"" + Entities.escape(address.group()) + "\"></iframe>";
    }
    var kind = name.equals("gallery") ? LossKind.GALLERY : LossKind.SHORTCODE;
    return "<x-shortcode kind=\"%s\" text=\"%s\"></x-shortcode>"
        .formatted(kind.name(), Entities.escape(code.group()));
  }
}
