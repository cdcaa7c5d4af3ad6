package dk.blogstafet.conversion.html;

import dk.blogstafet.conversion.ForeignText;
import dk.blogstafet.conversion.ForeignTexts;
import dk.blogstafet.conversion.LossKind;
import dk.blogstafet.words.LocalizedMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Converts HTML to Markdown. What Markdown, or a post, can't have becomes a link or is left out,
/// and is named as a loss.
public final class HtmlConverter {
  private static final int DEPTH = 60;

  /// Elements that stand for themselves and not inside a paragraph.
  private static final Set<String> BLOCKS =
      Set.of(
          ("address article aside blockquote body center dd details div dl dt fieldset figcaption"
                  + " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav"
                  + " ol p pre section summary table ul")
              .split(" "));

  private final LossCollector losses = new LossCollector();
  private final List<String> top = new ArrayList<>();
  private final LocalizedMessages words;
  private final InlineConverter inline;
  private final TableConverter tables;
  private int depth;

  private HtmlConverter(LocalizedMessages words) {
    this.words = words;
    this.inline = new InlineConverter(losses, words);
    this.tables = new TableConverter(losses, inline);
  }

  /// Converts a piece of HTML.
  ///
  /// @param address of its page, for relative links; empty if unknown
  /// @param words the labels of links, in the language of the text
  public static ForeignText convert(String html, String address, LocalizedMessages words) {
    return convert(Jsoup.parseBodyFragment(ForeignTexts.clean(html), address).body(), words);
  }

  /// Converts what is inside an element.
  public static ForeignText convert(Element root, LocalizedMessages words) {
    var opening =
        root.select("p").stream()
            .map(Element::text)
            .filter(it -> !it.isBlank())
            .findFirst()
            .orElseGet(root::text);
    var converter = new HtmlConverter(words);
    converter.into(converter.top, root);
    var text = String.join("\n\n", converter.top);
    return new ForeignText(text, opening, converter.losses.losses(converter.top));
  }

  /// Returns the text of a piece of HTML on one line, without markup.
  public static String plain(String html) {
    return ForeignTexts.line(Jsoup.parseBodyFragment(ForeignTexts.clean(html)).text());
  }

  private List<String> blocks(Element element) {
    var blocks = new ArrayList<String>();
    into(blocks, element);
    return blocks;
  }

  private void into(List<String> blocks, Element parent) {
    if (depth >= DEPTH) {
      paragraphs(blocks, MarkdownEscaper.text(ForeignTexts.line(parent.text())));
      return;
    }
    depth++;
    var line = new StringBuilder();
    for (var node : parent.childNodes()) {
      if (node instanceof Element element && isBlock(element)) {
        paragraphs(blocks, line.toString());
        line.setLength(0);
        losses.at(top.size());
        block(blocks, element);
      } else {
        line.append(inline.node(node));
      }
      losses.at(top.size());
    }
    paragraphs(blocks, line.toString());
    depth--;
  }

  /// An element that contains blocks is one, whatever its name.
  private static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName())
        || (!MediaConverter.isMedia(element)
            && element.children().stream().anyMatch(it -> BLOCKS.contains(it.normalName())));
  }

  private void block(List<String> blocks, Element element) {
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(blocks, element);
      case "ul", "ol", "menu" -> add(blocks, new ListConverter(this::blocks).convert(element));
      case "blockquote" -> add(blocks, quoted(blocks(element)));
      case "pre" -> add(blocks, CodeFence.of(element));
      case "hr" -> add(blocks, "---");
      case "table" -> {
        element.select("caption").forEach(it -> paragraphs(blocks, inline.content(it)));
        tables.convert(element).ifPresent(it -> add(blocks, it));
      }
      case "figure" -> figure(blocks, element);
      case "figcaption" -> emphasised(blocks, element, "*");
      case "dt", "summary" -> emphasised(blocks, element, "**");
      case "form", "fieldset" -> new MediaConverter(losses, words).media(element, false);
      default -> {
        gallery(element);
        into(blocks, element);
      }
    }
  }

  private void figure(List<String> blocks, Element figure) {
    if (figure.hasClass("wp-block-embed")) {
      losses.add(LossKind.EMBED, figure.text());
    }
    gallery(figure);
    into(blocks, figure);
  }

  private void gallery(Element element) {
    var isGallery =
        element.classNames().stream().anyMatch(it -> it.matches("(?:.+-)?gallery(?:-.+)?"));
    var isInner = element.parents().stream().anyMatch(it -> it.className().contains("gallery"));
    var pictures = element.select("img").size();
    if (isGallery && !isInner && pictures > 0) {
      losses.add(LossKind.GALLERY, String.valueOf(pictures));
    }
  }

  /// The page has the post's title as its heading of level 1, so that a text begins at level 2.
  private void heading(List<String> blocks, Element heading) {
    var text = inline.content(heading).replace(InlineConverter.BREAK, " ").strip();
    if (!text.isEmpty()) {
      var level = Math.max(2, heading.normalName().charAt(1) - '0');
      add(blocks, "#".repeat(level) + " " + text);
    }
  }

  private void emphasised(List<String> blocks, Element element, String mark) {
    var text = inline.content(element).replace(InlineConverter.BREAK, " ").strip();
    if (!text.isEmpty()) {
      add(blocks, text.contains("*") ? text : mark + text + mark);
    }
  }

  private static String quoted(List<String> blocks) {
    return String.join("\n\n", blocks)
        .lines()
        .map(line -> line.isEmpty() ? ">" : "> " + line)
        .collect(Collectors.joining("\n"));
  }

  /// Two line breaks end a paragraph.
  private static void paragraphs(List<String> blocks, String text) {
    var lines = new ArrayList<String>();
    for (var part : text.split(InlineConverter.BREAK, -1)) {
      var line = part.replace('\u00A0', ' ').strip();
      if (line.isEmpty()) {
        add(blocks, String.join("\\\n", lines));
        lines.clear();
      } else {
        lines.add(MarkdownEscaper.lineStart(line));
      }
    }
    add(blocks, String.join("\\\n", lines));
  }

  private static void add(List<String> blocks, String block) {
    if (!block.isBlank()) {
      blocks.add(block);
    }
  }
}
