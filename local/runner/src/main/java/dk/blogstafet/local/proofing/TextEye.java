package dk.blogstafet.local.proofing;

import dk.blogstafet.local.proofing.Finding.Weight;
import dk.blogstafet.local.speech.Speech;
import dk.blogstafet.local.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/// Reads a parsed text as an editor does: its links, headings, pictures and HTML.
final class TextEye extends AbstractVisitor {
  private final Speech speech;
  private final LinkEye links;
  private final int first;
  private final List<Finding> findings = new ArrayList<>();
  private int rank = 1;

  /// An eye for a text that begins in a file's line.
  TextEye(Speech speech, LinkEye links, int first) {
    this.speech = speech;
    this.links = links;
    this.first = first;
  }

  /// What it saw.
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  @Override
  public void visit(Heading heading) {
    var text = PlainText.of(heading);
    var level = heading.getLevel();
    if (heading.getFirstChild() == null) {
      add(heading, Weight.HINT, "check.heading.empty");
    } else if (level == 1) {
      add(heading, Weight.HINT, "check.heading.first", plain(text));
    } else if (level > rank + 1) {
      add(heading, Weight.HINT, "check.heading.jump", plain(text), "#".repeat(rank + 1));
    }
    rank = Math.max(level, 1);
    visitChildren(heading);
  }

  @Override
  public void visit(Link link) {
    var text = PlainText.of(link);
    var destination = link.getDestination();
    links
        .flawOf(destination)
        .ifPresent(code -> add(link, Weight.ERROR, code, Excerpt.quoted(destination)));
    if (link.getFirstChild() == null) {
      add(link, Weight.HINT, "check.link.empty", Excerpt.quoted(destination));
    } else if (LinkEye.isVague(text)) {
      add(link, Weight.HINT, "check.link.vague", plain(text));
    }
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    add(image, Weight.ERROR, "check.image", Excerpt.quoted(image.getDestination()));
  }

  @Override
  public void visit(HtmlInline markup) {
    add(markup, Weight.HINT, "check.html", plain(markup.getLiteral()));
  }

  /// An excerpt for a sentence that has its own quotation marks.
  private static String plain(String text) {
    var quoted = Excerpt.quoted(text);
    return quoted.substring(1, quoted.length() - 1);
  }

  private void add(Node node, Weight weight, String key, Object... blanks) {
    var code = key.substring("check.".length());
    findings.add(new Finding(line(node), weight, code, speech.text(key, blanks)));
  }

  /// The line where a node begins, or the nearest one above it that knows.
  private int line(Node node) {
    var nearest = node;
    while (nearest != null && nearest.getSourceSpans().isEmpty()) {
      nearest = nearest.getParent();
    }
    return nearest == null ? first : first + nearest.getSourceSpans().getFirst().getLineIndex();
  }
}
