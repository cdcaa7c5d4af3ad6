package dk.blogstafet.page.markdown;

import dk.blogstafet.page.markdown.FootnoteParser.FootnoteDefinition;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/// Numbers footnotes in the order of their references, and writes them below the text. Links
/// include the page, because a feed or mail may show several texts on one page.
final class FootnoteNumbering {
  private static final String END_OF_PARAGRAPH = "</p>\n";

  private final HtmlMarkupWriter html;
  private final URI page;
  private final Set<FootnoteDefinition> found = new LinkedHashSet<>();
  private final Set<FootnoteDefinition> asked = new HashSet<>();
  private final List<FootnoteDefinition> numbered = new ArrayList<>();

  FootnoteNumbering(HtmlMarkupWriter html, URI page) {
    this.html = html;
    this.page = page;
  }

  /// Keeps a footnote until the text ends.
  void keep(FootnoteDefinition note) {
    found.add(note);
  }

  /// Writes the number of a footnote, as a link to it unless it is already inside a link.
  void writeReference(FootnoteDefinition note, boolean inLink) {
    if (!numbered.contains(note)) {
      numbered.add(note);
    }
    var number = number(note);
    html.open("sup");
    if (inLink) {
      html.text(Integer.toString(number)).close("sup");
      return;
    }
    if (asked.add(note)) {
      html.open("a", "href", at("note-", number), "id", "ref-" + number);
    } else {
      html.open("a", "href", at("note-", number));
    }
    html.text(Integer.toString(number)).close("a").close("sup");
  }

  /// Writes the footnotes: the referenced ones first, then the others, so that no text is lost.
  ///
  /// @param content writes the content of one footnote, which may add references and footnotes
  void write(Consumer<Node> content) {
    if (found.isEmpty()) {
      return;
    }
    html.open("hr").line().open("ol");
    for (var next = next(0); next.isPresent(); next = next(number(next.get()))) {
      write(next.get(), content);
    }
    html.close("ol").line();
  }

  /// Returns the footnote after the given number. An unreferenced one gets its number here.
  private Optional<FootnoteDefinition> next(int written) {
    if (written < numbered.size()) {
      return Optional.of(numbered.get(written));
    }
    var other = found.stream().filter(note -> !numbered.contains(note)).findFirst();
    other.ifPresent(numbered::add);
    return other;
  }

  private void write(FootnoteDefinition note, Consumer<Node> content) {
    html.open("li", "id", "note-" + number(note));
    content.accept(note);
    if (asked.contains(note)) {
      writeBackLink(note, number(note));
    }
    html.close("li").line();
  }

  private int number(FootnoteDefinition note) {
    return numbered.indexOf(note) + 1;
  }

  /// Writes the back link after the footnote's last words, in the same paragraph.
  private void writeBackLink(FootnoteDefinition note, int number) {
    var inParagraph = note.getLastChild() instanceof Paragraph;
    if (inParagraph) {
      html.cut(html.length() - END_OF_PARAGRAPH.length());
    }
    html.text(" ").open("a", "href", at("ref-", number)).text("↩ " + number).close("a");
    if (inParagraph) {
      html.raw(END_OF_PARAGRAPH);
    }
  }

  private String at(String place, int number) {
    return page + "#" + place + number;
  }
}
