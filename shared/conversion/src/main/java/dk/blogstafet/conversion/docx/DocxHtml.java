package dk.blogstafet.conversion.docx;

import dk.blogstafet.conversion.ImportLoss;
import dk.blogstafet.conversion.LossKind;
import dk.blogstafet.conversion.docx.DocxStyles.ParagraphKind;
import dk.blogstafet.conversion.docx.UnreadableDocumentException.DocumentFlaw;
import dk.blogstafet.conversion.html.HtmlConverter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jsoup.nodes.Entities;

/// Converts the text of a Word document to HTML. Deleted text of tracked changes is left out.
final class DocxHtml {
  private final DocxStyles styles;
  private final StringBuilder html = new StringBuilder();
  private final DocxLists lists = new DocxLists(html);
  private final StringBuilder run = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private final DocxLosses losses = new DocxLosses();
  private final Deque<String> marks = new ArrayDeque<>();
  private String style = "";
  private Optional<String> list = Optional.empty();
  private int indent;
  private int characters;
  private String title = "";
  private String subtitle = "";

  private DocxHtml(DocxStyles docxStyles) {
    this.styles = docxStyles;
  }

  /// The text as HTML, and the paragraphs that are title and subtitle, as plain text.
  record DocxText(String html, String title, String subtitle, List<ImportLoss> losses) {}

  /// Converts a part.
  static DocxText of(byte[] part, DocxStyles docxStyles)
      throws XMLStreamException, UnreadableDocumentException {
    var text = new DocxHtml(docxStyles);
    var xml = new DocxXml(part);
    while (xml.next()) {
      if (xml.isStart()) {
        text.start(xml);
      } else if (xml.isEnd()) {
        text.end(xml.name());
      }
    }
    text.lists.close();
    return new DocxText(text.html.toString(), text.title, text.subtitle, text.losses.all());
  }

  private void start(DocxXml xml) throws XMLStreamException, UnreadableDocumentException {
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
      case "vertAlign" -> raise(xml.attribute("val").orElse(""));
      case "t" -> text(xml);
      case "tab" -> run.append(' ');
      case "br", "cr" -> run.append("<br>");
      case "noBreakHyphen" -> run.append('\u2011');
      case "sym" -> losses.add(LossKind.SYMBOL, xml.attribute("char").orElse(""));
      case "oMath" -> formula(xml);
      case "txbxContent" -> losses.add(LossKind.TEXT_BOX, xml.skippedText());
      case "imagedata" -> losses.add(LossKind.OLD_PICTURE, xml.attribute("title").orElse(""));
      case "instrText" -> field(xml.skippedText());
      case "hyperlink" ->
          paragraph
              .append("<a href=\"")
              .append(Entities.escape(xml.attribute("id").map(styles::target).orElse("")))
              .append("\">");
      case "docPr" -> picture(xml);
      case "footnoteReference" -> run.append(note(xml, ""));
      case "endnoteReference" -> run.append(note(xml, DocxNotes.END));
      case "commentReference" -> losses.addRemark();
      case "del", "moveFrom" -> {
        losses.addChange();
        xml.skip();
      }
      case "ins" -> losses.addChange();
      case "Fallback", "pPrChange", "rPrChange" -> xml.skip();
      case "tbl" -> {
        lists.close();
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
      push(tag);
    }
  }

  /// A repeated property is one mark.
  private void push(String tag) {
    if (!marks.contains(tag)) {
      marks.push(tag);
    }
  }

  private void raise(String position) {
    if (position.equals("superscript") || position.equals("subscript")) {
      push(position.substring(0, 3));
    }
  }

  private void formula(DocxXml xml) throws XMLStreamException {
    var text = xml.skippedText().strip();
    losses.add(LossKind.FORMULA, text);
    paragraph.append(Entities.escape(text));
  }

  /// The fields of older documents have their links in an instruction.
  private void field(String instruction) {
    if (instruction.contains("HYPERLINK")) {
      losses.add(LossKind.LINK, instruction.replace("HYPERLINK", ""));
    }
  }

  private void text(DocxXml xml) throws XMLStreamException, UnreadableDocumentException {
    while (xml.next() && !xml.isEnd()) {
      characters += xml.text().length();
      if (characters > DocxDocument.CHARACTERS) {
        throw new UnreadableDocumentException(DocumentFlaw.TOO_LONG);
      }
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

  private static String note(DocxXml xml, String prefix) {
    var number = prefix + xml.attribute("id").orElse("");
    return "<x-note number=\"" + Entities.escape(number) + "\"></x-note>";
  }

  private void endParagraph() {
    var content = paragraph.toString();
    paragraph.setLength(0);
    var kind = styles.kind(style, list);
    if (kind != ParagraphKind.BULLET && kind != ParagraphKind.NUMBER) {
      lists.close();
    }
    switch (kind) {
      case TITLE -> title = title.isEmpty() ? HtmlConverter.plain(content) : title;
      case SUBTITLE -> subtitle = subtitle.isEmpty() ? HtmlConverter.plain(content) : subtitle;
      case HEADING -> html.append("<h%1$d>%2$s</h%1$d>".formatted(styles.level(style), content));
      case QUOTE -> html.append("<blockquote><p>").append(content).append("</p></blockquote>");
      case BULLET, NUMBER -> lists.add(kind == ParagraphKind.BULLET ? "ul" : "ol", indent, content);
      case TEXT -> html.append("<p>").append(content).append("</p>");
    }
  }
}
