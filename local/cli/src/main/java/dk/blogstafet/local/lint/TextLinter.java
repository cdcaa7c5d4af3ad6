package dk.blogstafet.local.lint;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.lint.LintFinding.LintSeverity;
import dk.blogstafet.local.text.TerminalText;
import dk.blogstafet.page.markdown.HiddenCharacterReference;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.change.PictureValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// Checks a parsed text's links, headings, images and HTML.
final class TextLinter extends AbstractVisitor {
  /// Code that other programs replace: the shortcodes of Hugo and WordPress, and Liquid.
  private static final Pattern SHORTCODE =
      Pattern.compile(
          "\\{\\{[<%].{0,200}?[>%]\\}\\}|\\{%.{0,200}?%\\}"
              + "|\\[/?(?:gallery|caption|embed|audio|video|playlist|youtube|vimeo|contact-form(?:-7)?"
              + "|wp_caption|vc_\\w{1,40}|et_pb_\\w{1,40})(?:\\s[^\\[\\]]{0,400})?\\]");

  /// The bullets that word processors write.
  private static final Pattern BULLET =
      Pattern.compile("^\\s{0,3}[•◦▪▫■□●○‣⁃\\uF0B7]\\s", Pattern.MULTILINE);

  private final CommandMessages messages;
  private final LinkLinter links;
  private final int first;
  private final List<LintFinding> findings = new ArrayList<>();
  private int rank = 1;

  /// Creates a linter for a text that starts at a line of a file.
  TextLinter(CommandMessages commandMessages, LinkLinter links, int first) {
    this.messages = commandMessages;
    this.links = links;
    this.first = first;
  }

  /// Returns the findings.
  List<LintFinding> findings() {
    return List.copyOf(findings);
  }

  @Override
  public void visit(Heading heading) {
    var text = PlainTextVisitor.of(heading);
    var level = heading.getLevel();
    if (heading.getFirstChild() == null) {
      add(heading, LintSeverity.HINT, "check.heading.empty");
    } else if (level == 1) {
      add(heading, LintSeverity.HINT, "check.heading.first", plain(text));
    } else if (level > rank + 1) {
      add(heading, LintSeverity.HINT, "check.heading.jump", plain(text), "#".repeat(rank + 1));
    }
    rank = Math.max(level, 1);
    visitChildren(heading);
  }

  /// Finds what readers would not see, or would see unrendered.
  @Override
  public void visit(Paragraph paragraph) {
    var text = new StringBuilder();
    for (var it = paragraph.getFirstChild(); it != null; it = it.getNext()) {
      text.append(
          switch (it) {
            case Text words -> words.getLiteral();
            case HtmlInline markup -> markup.getLiteral();
            case SoftLineBreak _, HardLineBreak _ -> "\n";
            default -> " ";
          });
    }
    foreign(paragraph, text.toString());
    visitChildren(paragraph);
  }

  private void foreign(Node node, String text) {
    var shortcodes = SHORTCODE.matcher(text);
    while (shortcodes.find()) {
      var line =
          line(node)
              + (int)
                  text.substring(0, shortcodes.start()).chars().filter(it -> it == '\n').count();
      add(line, LintSeverity.ERROR, "check.shortcode", plain(shortcodes.group()));
    }
    if (BULLET.matcher(text).find()) {
      add(node, LintSeverity.HINT, "check.bullet");
    }
  }

  @Override
  public void visit(CustomNode custom) {
    if (custom instanceof HiddenCharacterReference hidden) {
      add(hidden, LintSeverity.ERROR, "check.hidden", plain(hidden.source()));
    }
    visitChildren(custom);
  }

  /// A bare address that is not a link is shown as text, so nothing is lost.
  @Override
  public void visit(Link link) {
    var text = PlainTextVisitor.of(link);
    var destination = link.getDestination();
    links
        .flawOf(destination)
        .filter(_ -> !destination.equals(text))
        .ifPresent(code -> add(link, LintSeverity.ERROR, code, TerminalText.quoted(destination)));
    if (link.getFirstChild() == null) {
      add(link, LintSeverity.HINT, "check.link.empty", TerminalText.quoted(destination));
    } else if (LinkLinter.isVague(text)) {
      add(link, LintSeverity.HINT, "check.link.vague", plain(text));
    }
    visitChildren(link);
  }

  /// A picture without an alternative text is decorative.
  @Override
  public void visit(Image image) {
    var alt = PlainTextVisitor.of(image).strip();
    if (!PictureName.isPath(image.getDestination())) {
      add(image, LintSeverity.ERROR, "check.image", TerminalText.quoted(image.getDestination()));
    } else if (!alt.isEmpty() && !PictureValidator.isDescription(alt)) {
      add(image, LintSeverity.ERROR, "check.alt", plain(alt));
    }
  }

  @Override
  public void visit(HtmlInline markup) {
    add(markup, LintSeverity.HINT, "check.html", plain(markup.getLiteral()));
  }

  /// Returns an excerpt without quotation marks, for a sentence that has its own.
  private static String plain(String text) {
    var quoted = TerminalText.quoted(text);
    return quoted.substring(1, quoted.length() - 1);
  }

  private void add(Node node, LintSeverity severity, String key, Object... blanks) {
    add(line(node), severity, key, blanks);
  }

  private void add(int line, LintSeverity severity, String key, Object... blanks) {
    var code = key.substring("check.".length());
    findings.add(new LintFinding(line, severity, code, messages.text(key, blanks)));
  }

  /// Returns the line where a node starts, or else where its nearest ancestor with a position
  /// starts.
  private int line(Node node) {
    var nearest = node;
    while (nearest != null && nearest.getSourceSpans().isEmpty()) {
      nearest = nearest.getParent();
    }
    return nearest == null ? first : first + nearest.getSourceSpans().getFirst().getLineIndex();
  }
}
