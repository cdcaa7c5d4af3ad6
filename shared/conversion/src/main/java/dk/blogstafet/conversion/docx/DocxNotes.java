package dk.blogstafet.conversion.docx;

import dk.blogstafet.conversion.ForeignTexts;
import dk.blogstafet.conversion.html.MarkdownEscaper;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/// The footnotes and endnotes of a Word document.
final class DocxNotes {
  /// What endnotes' numbers begin with, because footnotes have the same.
  static final String END = "e";

  private static final Pattern REFERENCE = Pattern.compile("\\[\\^([^\\]]+)]");

  private final TreeMap<String, String> notes = new TreeMap<>();

  private DocxNotes() {}

  static DocxNotes of(DocxParts parts) throws XMLStreamException {
    var notes = new DocxNotes();
    notes.read(parts.part(DocxParts.FOOTNOTES), "footnote", "");
    notes.read(parts.part(DocxParts.ENDNOTES), "endnote", END);
    return notes;
  }

  private void read(byte[] part, String element, String prefix) throws XMLStreamException {
    if (part.length == 0) {
      return;
    }
    var found = new TreeMap<String, StringBuilder>();
    var xml = new DocxXml(part);
    var number = "";
    while (xml.next()) {
      if (xml.isStart(element)) {
        number = prefix + xml.attribute("id").orElse("");
      } else if (!xml.isStart() && !xml.isEnd()) {
        found.computeIfAbsent(number, _ -> new StringBuilder()).append(xml.text());
      }
    }
    found.forEach(
        (id, note) -> notes.put(id, MarkdownEscaper.text(ForeignTexts.line(note.toString()))));
  }

  /// Returns a text with the notes that it refers to.
  String appendTo(String markdown) {
    var referred =
        REFERENCE.matcher(markdown).results().map(it -> it.group(1)).collect(Collectors.toSet());
    var text = new StringBuilder(markdown);
    notes.forEach((number, note) -> {
      if (referred.contains(number)) {
        text.append("\n\n[^").append(number).append("]: ").append(note);
      }
    });
    return text.toString();
  }
}
