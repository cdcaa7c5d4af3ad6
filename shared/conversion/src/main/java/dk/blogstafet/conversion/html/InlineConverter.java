package dk.blogstafet.conversion.html;

import dk.blogstafet.conversion.LossKind;
import dk.blogstafet.words.LocalizedMessages;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Converts what stands inside a paragraph.
final class InlineConverter {
  /// A line break, until the paragraph is complete: the text itself has none.
  static final String BREAK = "\u2028";

  /// The element that stands for a reference to a footnote.
  static final String NOTE = "x-note";

  private static final int DEPTH = 60;
  private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\r\\f]+");
  private static final Pattern DYNAMIC_BLOCK = Pattern.compile("(?s)\\s*wp:(\\S+).*/\\s*");
  private static final String DIGITS = "0123456789+-";
  private static final Map<String, String> RAISED =
      Map.of("sup", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "sub", "₀₁₂₃₄₅₆₇₈₉₊₋");

  private final LossCollector losses;
  private final MediaConverter media;

  InlineConverter(LossCollector lossCollector, LocalizedMessages words) {
    this.losses = lossCollector;
    this.media = new MediaConverter(lossCollector, words);
  }

  /// Converts an element's content.
  String content(Element element) {
    return children(element, new InlinePlace(0, false, ""));
  }

  /// Converts a node.
  String node(Node node) {
    return node(node, new InlinePlace(0, false, ""));
  }

  /// Where a node stands.
  ///
  /// @param open the emphasis around it, which can't be repeated inside
  private record InlinePlace(int depth, boolean isInLink, String open) {
    InlinePlace below() {
      return new InlinePlace(depth + 1, isInLink, open);
    }

    InlinePlace inLink() {
      return new InlinePlace(depth, true, open);
    }

    InlinePlace within(String mark) {
      return new InlinePlace(depth, isInLink, open + mark);
    }
  }

  private String children(Element element, InlinePlace place) {
    if (place.depth() > DEPTH) {
      return MarkdownEscaper.text(element.text());
    }
    var text = new StringBuilder();
    for (var child : element.childNodes()) {
      text.append(node(child, place.below()));
    }
    return text.toString();
  }

  private String node(Node node, InlinePlace place) {
    return switch (node) {
      case TextNode text ->
          MarkdownEscaper.text(BLANKS.matcher(text.getWholeText()).replaceAll(" "));
      case Comment comment -> comment(comment);
      case Element element -> element(element, place);
      default -> "";
    };
  }

  private String comment(Comment comment) {
    var dynamic = DYNAMIC_BLOCK.matcher(comment.getData());
    if (dynamic.matches()) {
      losses.add(LossKind.BLOCK, dynamic.group(1));
    }
    return "";
  }

  private String element(Element element, InlinePlace place) {
    return switch (element.normalName()) {
      case "br" -> BREAK;
      case "strong", "b" -> marked(element, "**", place);
      case "em", "i", "cite", "dfn", "var" -> marked(element, "*", place);
      case "del", "s", "strike" -> marked(element, "~~", place);
      case "code", "kbd", "samp", "tt" -> code(element);
      case "a" -> place.isInLink() ? children(element, place) : link(element, place);
      case "q" -> "”" + children(element, place) + "”";
      case "sup", "sub" -> raised(element, place);
      case NOTE -> note(element, place);
      case "u", "mark", "ins" -> plain(element, place);
      case "img", "amp-img" -> media.picture(element, place.isInLink());
      case "picture" ->
          element.select("img").stream()
              .findFirst()
              .map(it -> media.picture(it, place.isInLink()))
              .orElse("");
      default ->
          MediaConverter.isMedia(element)
              ? media.media(element, place.isInLink())
              : children(element, place);
    };
  }

  /// A foreign text can have this element too: anything else than a number is no reference.
  private String note(Element element, InlinePlace place) {
    var number = element.attr("number");
    return number.matches("[-e]?[0-9]{1,9}") ? "[^" + number + "]" : children(element, place);
  }

  private String plain(Element element, InlinePlace place) {
    losses.addFormatting(element.normalName());
    return children(element, place);
  }

  private String marked(Element element, String mark, InlinePlace place) {
    if (place.open().contains("(" + mark + ")")) {
      return children(element, place);
    }
    var text = children(element, place.within("(" + mark + ")"));
    var inner = text.strip();
    if (inner.isEmpty() || inner.replace(BREAK, "").isBlank()) {
      return text;
    }
    var before = text.substring(0, text.indexOf(inner));
    var after = text.substring(text.indexOf(inner) + inner.length());
    return before + mark + inner + mark + after;
  }

  private static String code(Element element) {
    var text = BLANKS.matcher(element.wholeText()).replaceAll(" ").strip();
    if (text.isEmpty()) {
      return "";
    }
    var fence = "`".repeat(CodeFence.longestRun(text) + 1);
    var gap = text.startsWith("`") || text.endsWith("`") ? " " : "";
    return fence + gap + text + gap + fence;
  }

  private String link(Element element, InlinePlace place) {
    var text = children(element, place.inLink());
    var label = text.replace(BREAK, " ").strip();
    var address = WebAddress.of(element, "href");
    if (address.isEmpty()) {
      if (element.hasAttr("href")) {
        losses.add(LossKind.LINK, element.attr("href") + " (" + element.text() + ")");
      }
      return text;
    }
    if (label.isEmpty()) {
      return "";
    }
    var url = address.get();
    return element.text().strip().equals(url)
        ? "<" + MarkdownEscaper.address(url) + ">"
        : "[" + label + "](" + MarkdownEscaper.address(url) + ")";
  }

  /// A raised number is shown with Unicode's signs, a reference to a note in brackets.
  private String raised(Element element, InlinePlace place) {
    var text = element.text().strip();
    var signs = RAISED.getOrDefault(element.normalName(), "");
    if (element.select("a[href^=#]").first() != null) {
      return "\\[" + children(element, place).strip() + "\\]";
    }
    if (!text.isEmpty() && text.chars().allMatch(it -> DIGITS.indexOf(it) >= 0)) {
      var raised = new StringBuilder();
      text.chars().forEach(it -> raised.append(signs.charAt(DIGITS.indexOf(it))));
      return raised.toString();
    }
    losses.addFormatting(element.normalName());
    return children(element, place);
  }
}
