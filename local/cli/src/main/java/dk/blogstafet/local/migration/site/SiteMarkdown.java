package dk.blogstafet.local.migration.site;

import dk.blogstafet.conversion.ForeignText;
import dk.blogstafet.conversion.ImportLoss;
import dk.blogstafet.conversion.LossKind;
import dk.blogstafet.conversion.html.HtmlConverter;
import dk.blogstafet.words.LocalizedMessages;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/// Converts the Markdown of such a site: replaces its codes, pictures and HTML.
final class SiteMarkdown {
  /// Code, which is kept as it is.
  private static final Pattern CODE =
      Pattern.compile(
          "(?ms)^ {0,3}(`{3,}|~{3,})[^\\n]*\\n.*?(?:^ {0,3}\\1[`~]*[ \\t]*$|\\z)|(?<!`)(`+)(?!`)[^`\\n]+?(?<!`)\\2(?!`)");

  private static final Pattern INLINE_HTML =
      Pattern.compile(
          "(?<!\\\\)<img\\s[^<>]{0,2000}>|(?<!\\\\)<(a|iframe|video|audio|sup|sub|b|i|em|strong|del|s|u|mark|kbd|small|span|abbr|figure)\\b[^<>]{0,2000}>[^\\n]{0,2000}?</\\1>");

  private final String address;
  private final LocalizedMessages words;
  private final List<ImportLoss> losses = new ArrayList<>();

  private SiteMarkdown(String address, LocalizedMessages words) {
    this.address = address;
    this.words = words;
  }

  /// Converts a text.
  ///
  /// @param text with lines that end in `\n`
  /// @param address of the post, for relative links
  static ForeignText convert(String text, String address, LocalizedMessages words) {
    return new SiteMarkdown(address, words).convert(text);
  }

  private ForeignText convert(String text) {
    var pictures = new MarkdownPictures(address, words, losses);
    var codes = new SiteCodes(pictures, words, losses);
    var coded = outsideCode(text, codes::replace);
    var inline = outsideCode(htmlBlocks(coded), this::inlineHtml);
    var markdown = outsideCode(inline, pictures::rewrite).replaceAll("\\n{3,}", "\n\n").strip();
    var shown = SiteCodes.shown(markdown);
    var document = Parser.builder().build().parse(shown);
    nameHtml(document);
    return new ForeignText(shown, opening(document), losses);
  }

  private static String outsideCode(String text, UnaryOperator<String> rewrite) {
    var result = new StringBuilder();
    var code = CODE.matcher(text);
    var from = 0;
    while (code.find()) {
      result.append(rewrite.apply(text.substring(from, code.start()))).append(code.group());
      from = code.end();
    }
    return result.append(rewrite.apply(text.substring(from))).toString();
  }

  private String inlineHtml(String text) {
    return INLINE_HTML
        .matcher(text.replaceAll("(?i)<br\\s*/?>[ \\t]*(?=\\n)", "\\\\"))
        .replaceAll(it -> Matcher.quoteReplacement(markdown(it.group())));
  }

  private String markdown(String html) {
    var converted = HtmlConverter.convert(html, address, words);
    converted.losses().stream()
        .map(it -> new ImportLoss(it.kind(), it.detail()))
        .forEach(losses::add);
    return converted.markdown();
  }

  /// Converts the lines of HTML blocks (CommonMark 0.31.2, section 4.6) outside other blocks.
  private String htmlBlocks(String text) {
    var parser = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    var lines = text.split("\n", -1);
    var result = new ArrayList<String>();
    var next = 0;
    for (Node node = parser.parse(text).getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof HtmlBlock block && !block.getSourceSpans().isEmpty()) {
        var spans = block.getSourceSpans();
        while (next < spans.getFirst().getLineIndex()) {
          result.add(lines[next++]);
        }
        result.add("");
        result.add(markdown(block.getLiteral()));
        result.add("");
        next = spans.getLast().getLineIndex() + 1;
      }
    }
    while (next < lines.length) {
      result.add(lines[next++]);
    }
    return String.join("\n", result);
  }

  /// Names HTML that is left, once for each element.
  private void nameHtml(Node document) {
    var tags = new LinkedHashSet<String>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlInline html) {
            tags.add(html.getLiteral().replaceFirst("(?s)^(</?[\\w-]+).*", "$1>"));
          }

          @Override
          public void visit(HtmlBlock html) {
            tags.add(html.getLiteral().lines().findFirst().orElse(""));
          }
        });
    if (!tags.isEmpty()) {
      losses.add(new ImportLoss(LossKind.HTML, tags.stream().collect(Collectors.joining(", "))));
    }
  }

  private static String opening(Node document) {
    var renderer = TextContentRenderer.builder().build();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph) {
        return renderer.render(node);
      }
    }
    return "";
  }
}
