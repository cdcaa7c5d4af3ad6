package dk.blogstafet.local.lint;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// Collects a text without markup, as it is read aloud: without code and pictures.
final class PlainTextVisitor extends AbstractVisitor {
  private final List<String> blocks = new ArrayList<>();
  private final StringBuilder block = new StringBuilder();

  private PlainTextVisitor() {}

  /// Returns the words in a node.
  static String of(Node node) {
    var text = new PlainTextVisitor();
    text.visitChildren(node);
    return text.block.toString().strip();
  }

  /// Returns the paragraphs, headings and list items of a text.
  static List<String> blocks(Node document) {
    var text = new PlainTextVisitor();
    document.accept(text);
    return text.blocks;
  }

  @Override
  public void visit(Paragraph paragraph) {
    take(paragraph);
  }

  @Override
  public void visit(Heading heading) {
    take(heading);
  }

  private void take(Node node) {
    block.setLength(0);
    visitChildren(node);
    blocks.add(block.toString());
  }

  @Override
  public void visit(Text text) {
    block.append(text.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    block.append(' ');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    block.append(' ');
  }

  @Override
  public void visit(Image image) {}
}
