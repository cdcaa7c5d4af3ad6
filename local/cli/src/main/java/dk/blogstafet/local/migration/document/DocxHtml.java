package dk.blogstafet.local.migration.document;

import dk.blogstafet.local.migration.content.ImportLoss;
import dk.blogstafet.local.migration.content.LossKind;
import dk.blogstafet.local.migration.document.DocxStyles.ParagraphKind;
import dk.blogstafet.local.migration.html.HtmlConverter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jsoup.nodes.Entities;

/// Converts the text of a Word document to HTML. Deleted text of tracked changes is left out.
final class DocxHtml {
  private final DocxStyles styles;
  private final StringBuilder html = new StringBuilder();
  private final StringBuilder run = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private final List<ImportLoss> losses = new ArrayList<>();
  private final Deque<String> marks = new ArrayDeque<>();
  private String style = "";
  private Optional<String> list = Optional.empty();
  private int indent;
  private int comments;
  private int changes;
  private String title = "";
  private String subtitle = "";
  private Optional<ParagraphKind> openList = Optional.empty();

  private DocxHtml(DocxStyles docxStyles) {
    this.styles = docxStyles;
  }

  /// The text as HTML, and the paragraphs that are title and subtitle, as plain text.
  record DocxText(String html, String title, String subtitle, List<ImportLoss> losses) {}

  /// Converts a part.
  static DocxText of(byte[] part, DocxStyles docxStyles) throws XMLStreamException {
    var text = new DocxHtml(docxStyles);
    var xml = new DocxXml(part);
    while (xml.next()) {
      if (xml.isStart()) {
        text.start(xml);
      } else if (xml.isEnd()) {
        text.end(xml.name());
      }
    }
    text.closeList();
    text.count();
    return new DocxText(text.html.toString(), text.title, text.subtitle, text.losses);
  }

  private void start(DocxXml xml) throws XMLStreamException {
    switch (xml.name()) {
      case "p" -> startParagraph();
      case "r" -> marks.clear();
      case "pStyle" -> style = xml.attribute("val").orElse("");
      case "numId" -> list = xml.attribute("val").filter(it -> !it.equals("0"));
      case "ilvl" ->
          indent =
              xml.attribute("val").filter(it -> it.matches("\\d")).map(Integer::parseInt).orElse(0);
      case "b" -> mark(xml, "b");
      case "i" -> mark(xml, "i");
      case "strike" -> mark(xml, "s");
      case "u" -> mark(xml, "u");
      case "t" -> text(xml);
      case "tab" -> run.append(' ');
      case "br", "cr" -> run.append("<br>");
      case "hyperlink" ->
          paragraph
              .append("<a href=\"")
              .append(Entities.escape(xml.attribute("id").map(styles::target).orElse("")))
              .append("\">");
      case "docPr" -> picture(xml);
      case "footnoteReference" -> run.append(note(xml));
      case "commentReference" -> comments++;
      case "del", "moveFrom" -> {
        changes++;
        xml.skip();
      }
      case "ins" -> changes++;
      case "Fallback", "instrText", "pPrChange", "rPrChange" -> xml.skip();
      case "tbl" -> {
        closeList();
        html.append("<table>");
      }
      case "tr" -> html.append("<tr>");
      case "tc" -> html.append("<td>");
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "p" -> endParagraph();
      case "r" -> endRun();
      case "hyperlink" -> paragraph.append("</a>");
      case "tbl" -> html.append("</table>");
      case "tr" -> html.append("</tr>");
      case "tc" -> html.append("</td>");
      default -> {}
    }
  }

  private void startParagraph() {
    paragraph.setLength(0);
    style = "";
    list = Optional.empty();
    indent = 0;
  }

  private void mark(DocxXml xml, String tag) {
    if (xml.isOn()) {
      marks.push(tag);
    }
  }

  private void text(DocxXml xml) throws XMLStreamException {
    while (xml.next() && !xml.isEnd()) {
      run.append(Entities.escape(xml.text()));
    }
  }

  private void endRun() {
    marks.forEach(it -> run.insert(0, "<" + it + ">").append("</").append(it).append('>'));
    paragraph.append(run);
    run.setLength(0);
    marks.clear();
  }

  private void picture(DocxXml xml) {
    var alt = xml.attribute("descr").orElse("");
    var name = xml.attribute("name").orElse("");
    run.append(
        "<img alt=\"%s\" src=\"%s\">".formatted(Entities.escape(alt), Entities.escape(name)));
  }

  private static String note(DocxXml xml) {
    return "<x-note number=\"" + Entities.escape(xml.attribute("id").orElse("")) + "\"></x-note>";
  }

  private void endParagraph() {
    var content = paragraph.toString();
    paragraph.setLength(0);
    var kind = styles.kind(style, list);
    if (kind != ParagraphKind.BULLET && kind != ParagraphKind.NUMBER) {
      closeList();
    }
    switch (kind) {
      case TITLE -> title = title.isEmpty() ? plain(content) : title;
      case SUBTITLE -> subtitle = subtitle.isEmpty() ? plain(content) : subtitle;
      case HEADING -> html.append("<h%1$d>%2$s</h%1$d>".formatted(styles.level(style), content));
      case QUOTE -> html.append("<blockquote><p>").append(content).append("</p></blockquote>");
      case BULLET, NUMBER -> item(kind, content);
      case TEXT -> html.append("<p>").append(content).append("</p>");
    }
  }

  /// Deeper levels of a list keep their depth, not their own numbers.
  private void item(ParagraphKind kind, String content) {
    if (!openList.equals(Optional.of(kind))) {
      closeList();
      html.append(kind == ParagraphKind.BULLET ? "<ul>" : "<ol>");
      openList = Optional.of(kind);
    }
    html.append("<li>").append("<ul><li>".repeat(indent)).append(content);
    html.append("</li></ul>".repeat(indent)).append("</li>");
  }

  private void closeList() {
    openList.ifPresent(it -> html.append(it == ParagraphKind.BULLET ? "</ul>" : "</ol>"));
    openList = Optional.empty();
  }

  private void count() {
    if (comments > 0) {
      losses.add(new ImportLoss(LossKind.NOTE, "comments: " + comments));
    }
    if (changes > 0) {
      losses.add(new ImportLoss(LossKind.NOTE, "tracked changes: " + changes));
    }
  }

  private static String plain(String html) {
    return HtmlConverter.plain(html);
  }
}
