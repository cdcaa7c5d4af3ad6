package dk.blogstafet.page;

import java.net.URI;
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
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/// Writes a parsed text as HTML. Every text is escaped; every link is one that may stand on a page,
/// or none; pictures become links, for nothing is fetched from elsewhere.
final class MarkdownWriter extends AbstractVisitor {
  private static final Map<Class<? extends CustomNode>, String> ELEMENTS =
      Map.of(TableHead.class, "thead", TableBody.class, "tbody", TableRow.class, "tr");

  private final URI address;
  final Markup html;
  final Outline outline = new Outline();
  private final Footnotes notes;
  private boolean inLink;

  MarkdownWriter(URI address, int length) {
    this.address = address;
    this.html = new Markup(length + length / 4);
    this.notes = new Footnotes(html, address);
  }

  /// Writes what stands below the text.
  void writeNotes() {
    notes.write(this::visitChildren);
  }

  @Override
  public void visit(Paragraph paragraph) {
    var isInTightList =
        paragraph.getParent() instanceof ListItem item
            && item.getParent() instanceof ListBlock list
            && list.isTight();
    if (isInTightList) {
      visitChildren(paragraph);
    } else {
      block("p", paragraph);
    }
  }

  /// The page's title is its one heading of the first rank; a heading without words is none.
  @Override
  public void visit(Heading heading) {
    var start = html.length();
    var name = "h" + outline.rank(heading.getLevel());
    html.open(name);
    var inside = html.length();
    visitChildren(heading);
    if (html.isBlankSince(inside)) {
      html.cut(start);
    } else {
      html.close(name).line();
    }
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
  public void visit(Link link) {
    link(link, link.getDestination());
  }

  @Override
  public void visit(Image image) {
    link(image, image.getDestination());
  }

  @Override
  public void visit(CustomBlock custom) {
    if (custom instanceof FootnoteParser.Note note) {
      notes.keep(note);
    } else {
      block("table", custom);
    }
  }

  @Override
  public void visit(CustomNode custom) {
    if (custom instanceof FootnoteParser.Reference reference) {
      notes.refer(reference.note);
    } else if (custom instanceof Strikethrough) {
      span("del", custom);
    } else if (custom instanceof TableCell cell) {
      cell(cell);
    } else {
      block(ELEMENTS.getOrDefault(custom.getClass(), "span"), custom);
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

  @Override
  public void visit(HtmlInline markup) {
    html.text(markup.getLiteral());
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    html.open("br").line();
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    html.line();
  }

  @Override
  public void visit(Text text) {
    html.text(text.getLiteral());
  }

  private void block(String name, Node node) {
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

  /// A link with plain words that can be seen.
  void link(String destination, String words) {
    var target = SafeLink.of(destination, address);
    if (target.isEmpty()) {
      html.text(words);
    } else {
      html.open("a", "href", target.get()).text(words).close("a");
    }
  }

  /// A link without words shows where it leads. There is no link in a link.
  private void link(Node node, String destination) {
    var target = SafeLink.of(destination, address);
    if (inLink || target.isEmpty()) {
      visitChildren(node);
      return;
    }
    html.open("a", "href", target.get());
    inLink = true;
    var inside = html.length();
    visitChildren(node);
    if (html.isBlankSince(inside)) {
      html.text(target.get());
    }
    inLink = false;
    html.close("a");
  }
}
