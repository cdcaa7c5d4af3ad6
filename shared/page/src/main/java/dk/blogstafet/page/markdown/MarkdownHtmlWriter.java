package dk.blogstafet.page.markdown;

import dk.blogstafet.relay.PictureName;
import java.net.URI;
import java.util.Optional;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/// Writes a parsed text as HTML. All text is escaped, and only safe links are kept. The relay's own
/// pictures are shown; others become links, because pages load nothing from other hosts.
final class MarkdownHtmlWriter extends HtmlElementWriter {
  private final URI address;
  private final Optional<PictureHtml> pictures;
  private final HeadingLevels levels = new HeadingLevels();
  private final FootnoteNumbering notes;
  private boolean inLink;

  MarkdownHtmlWriter(URI address, Optional<PictureHtml> pictures, int length) {
    super(length);
    this.address = address;
    this.pictures = pictures;
    this.notes = new FootnoteNumbering(html, address);
  }

  /// Writes the footnotes below the text.
  void writeNotes() {
    notes.write(this::visitChildren);
  }

  @Override
  public void visit(Paragraph paragraph) {
    var isInTightList =
        paragraph.getParent() instanceof ListItem item
            && item.getParent() instanceof ListBlock list
            && list.isTight();
    if (isInTightList || isFigure(paragraph)) {
      visitChildren(paragraph);
    } else {
      block("p", paragraph);
    }
  }

  /// The page title is the only level 1 heading. A heading without text is omitted.
  @Override
  public void visit(Heading heading) {
    var start = html.length();
    var name = "h" + levels.rank(heading.getLevel());
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
  public void visit(Link link) {
    link(link, link.getDestination());
  }

  /// A picture that is a whole paragraph is a figure, and its title is the caption.
  @Override
  public void visit(Image image) {
    var own = own(image);
    if (own.isEmpty()) {
      link(image, image.getDestination());
    } else if (isFigure(image.getParent())) {
      var caption = Optional.ofNullable(image.getTitle()).orElse("").strip();
      pictures.orElseThrow().figure(html, own.get(), words(image).strip(), caption, true);
    } else {
      pictures.orElseThrow().image(html, own.get(), words(image).strip(), true);
    }
  }

  private boolean isFigure(Node node) {
    return node instanceof Paragraph
        && node.getFirstChild() instanceof Image image
        && image.getNext() == null
        && own(image).isPresent();
  }

  /// Returns an image's name if it is one of the relay's own pictures.
  private Optional<PictureName> own(Image image) {
    return pictures.flatMap(it -> SafeLink.of(image.getDestination(), address).flatMap(it::find));
  }

  @Override
  public void visit(CustomBlock custom) {
    if (custom instanceof FootnoteParser.FootnoteDefinition note) {
      notes.keep(note);
    } else {
      super.visit(custom);
    }
  }

  @Override
  public void visit(CustomNode custom) {
    if (custom instanceof FootnoteParser.FootnoteReference reference) {
      notes.writeReference(reference.note, inLink);
    } else {
      super.visit(custom);
    }
  }

  @Override
  public void visit(HtmlInline markup) {
    html.text(markup.getLiteral());
  }

  @Override
  public void visit(Text text) {
    html.text(inLink ? SafeLink.shown(text.getLiteral()) : text.getLiteral());
  }

  /// Writes a link. A link without text shows its address. Links inside links are omitted.
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
      html.text(SafeLink.shown(target.get()));
    }
    inLink = false;
    html.close("a");
  }
}
