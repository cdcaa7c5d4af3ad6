package dk.blogstafet.local.archive;

import dk.blogstafet.page.markdown.Markdown;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;

/// Writes a post's Markdown for Hugo, which leaves HTML out that our pages show as text, and reads
/// `{{<` and `{{%` as the beginning of a shortcode.
final class HugoMarkdown extends AbstractVisitor {
  private final String markdown;
  private final TreeSet<Integer> tags = new TreeSet<>();

  private HugoMarkdown(String markdown) {
    this.markdown = markdown;
  }

  /// Returns the same text with HTML and shortcodes escaped.
  static String of(String markdown) {
    var visitor = new HugoMarkdown(markdown);
    Markdown.parser(IncludeSourceSpans.BLOCKS_AND_INLINES).parse(markdown).accept(visitor);
    return visitor.escaped().replaceAll("\\{\\{([<%])(.*?)([>%])}}", "{{$1/*$2*/$3}}");
  }

  @Override
  public void visit(Text text) {
    mark(text);
  }

  @Override
  public void visit(HtmlInline html) {
    mark(html);
  }

  private void mark(Node node) {
    for (var span : node.getSourceSpans()) {
      for (var i = span.getInputIndex(); i < span.getInputIndex() + span.getLength(); i++) {
        if (markdown.charAt(i) == '<' && (i == 0 || markdown.charAt(i - 1) != '\\')) {
          tags.add(i);
        }
      }
    }
  }

  private String escaped() {
    var text = new StringBuilder(markdown);
    tags.descendingSet().forEach(it -> text.insert((int) it, '\\'));
    return text.toString();
  }
}
