package dk.blogstafet.page.markdown;

import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/// Writes those nodes of a parsed text that map to one HTML element each, regardless of context.
class HtmlElementWriter extends AbstractVisitor {
  private static final Map<Class<? extends CustomNode>, String> OF_TABLES =
      Map.of(TableHead.class, "thead", TableBody.class, "tbody", TableRow.class, "tr");

  final HtmlMarkupWriter html;

  /// Creates a writer for a text of the given number of characters.
  HtmlElementWriter(int length) {
    this.html = new HtmlMarkupWriter(length + length / 4);
  }

  @Override
  public void visit(BlockQuote quote) {
    block("blockquote", quote);
  }

  @Override
  public void visit(BulletList list) {
    block("ul", list);
  }

  @Override
  public void visit(OrderedList list) {
    var start = list.getMarkerStartNumber();
    if (start == null || start == 1) {
      html.open("ol");
    } else {
      html.open("ol", "start", start.toString());
    }
    visitChildren(list);
    html.close("ol").line();
  }

  @Override
  public void visit(ListItem item) {
    block("li", item);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    code(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    code(code.getLiteral());
  }

  @Override
  public void visit(ThematicBreak rule) {
    html.open("hr").line();
  }

  @Override
  public void visit(Emphasis emphasis) {
    span("em", emphasis);
  }

  @Override
  public void visit(StrongEmphasis emphasis) {
    span("strong", emphasis);
  }

  @Override
  public void visit(Code code) {
    html.open("code").text(code.getLiteral()).close("code");
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    html.open("br").line();
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    html.line();
  }

  /// A table may be wider than a phone's screen. It scrolls sideways on its own, with the keyboard
  /// too, and its name is the text of its header row.
  @Override
  public void visit(CustomBlock table) {
    var name = words(table.getFirstChild()).strip();
    html.open("div", "class", "wide", "role", "group", "tabindex", "0", "aria-label", name);
    block("table", table);
    html.close("div").line();
  }

  /// Returns the text of a node's children.
  static String words(Node node) {
    var words = new StringBuilder();
    for (var it = node.getFirstChild(); it != null; it = it.getNext()) {
      words.append(it instanceof Text text ? text.getLiteral() : words(it));
    }
    return node instanceof TableCell ? words.append(' ').toString() : words.toString();
  }

  @Override
  public void visit(CustomNode custom) {
    if (custom instanceof TableCell cell) {
      cell(cell);
    } else if (custom instanceof Strikethrough) {
      span("del", custom);
    } else if (OF_TABLES.containsKey(custom.getClass())) {
      block(OF_TABLES.get(custom.getClass()), custom);
    }
  }

  private void cell(TableCell cell) {
    var name = cell.isHeader() ? "th" : "td";
    if (cell.getAlignment() == null || cell.getAlignment() == TableCell.Alignment.LEFT) {
      html.open(name);
    } else {
      html.open(name, "class", cell.getAlignment().name().toLowerCase(Locale.ROOT));
    }
    visitChildren(cell);
    html.close(name);
  }

  final void block(String name, Node node) {
    span(name, node);
    html.line();
  }

  private void span(String name, Node node) {
    html.open(name);
    visitChildren(node);
    html.close(name);
  }

  private void code(String text) {
    html.open("pre").open("code").text(text).close("code").close("pre").line();
  }
}
