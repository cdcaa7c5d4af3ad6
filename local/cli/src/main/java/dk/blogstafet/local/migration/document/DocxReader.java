package dk.blogstafet.local.migration.document;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.migration.content.BrokenExportException;
import dk.blogstafet.local.migration.content.ExportSummary;
import dk.blogstafet.local.migration.content.ForeignDates;
import dk.blogstafet.local.migration.content.ForeignPost;
import dk.blogstafet.local.migration.content.ForeignText;
import dk.blogstafet.local.migration.content.ForeignTexts;
import dk.blogstafet.local.migration.content.FoundItem;
import dk.blogstafet.local.migration.content.ImportLoss;
import dk.blogstafet.local.migration.content.LossKind;
import dk.blogstafet.local.migration.html.HtmlConverter;
import dk.blogstafet.local.migration.html.MarkdownEscaper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jsoup.Jsoup;

/// Reads a Word document (.docx) as one post. Its date is the day of the last change.
public final class DocxReader {
  private final DocxParts parts;
  private final DocxStyles styles;
  private final CommandMessages words;

  private DocxReader(DocxParts docxParts, CommandMessages words) throws XMLStreamException {
    this.parts = docxParts;
    this.styles = DocxStyles.of(docxParts);
    this.words = words;
  }

  /// Reads a file.
  ///
  /// @throws IOException if it can't be read
  /// @throws BrokenExportException if it is damaged or too large
  public static ExportSummary read(Path file, CommandMessages words, Consumer<FoundItem> items)
      throws IOException, BrokenExportException {
    try {
      var reader = new DocxReader(DocxParts.of(file), words);
      items.accept(new FoundItem.FoundPost(reader.post()));
      return new ExportSummary("", "", 1, new TreeMap<>());
    } catch (XMLStreamException damaged) {
      throw new BrokenExportException("migration.broken.zip", file);
    }
  }

  private ForeignPost post() throws XMLStreamException {
    var properties = properties();
    var text = DocxHtml.of(parts.part(DocxParts.TEXT), styles);
    var body = Jsoup.parseBodyFragment(text.html()).body();
    var heading = body.selectFirst("h2");
    var title =
        Stream.of(text.title(), properties.getOrDefault("title", ""))
            .filter(it -> !it.isBlank())
            .findFirst();
    if (title.isEmpty() && heading != null) {
      heading.remove();
    }
    var named = title.orElseGet(() -> heading == null ? "" : heading.text());
    var losses = new ArrayList<>(text.losses());
    losses.add(new ImportLoss(LossKind.DATE, ""));
    return new ForeignPost(
        ForeignTexts.line(named),
        Optional.ofNullable(properties.get("modified")).flatMap(ForeignDates::of),
        Optional.empty(),
        List.of(),
        List.of(),
        ForeignTexts.teaser(text.subtitle()),
        Optional.ofNullable(properties.get("creator")).map(ForeignTexts::line).stream().toList(),
        withNotes(HtmlConverter.convert(body, words)),
        Optional.empty(),
        List.of(),
        losses);
  }

  private Map<String, String> properties() throws XMLStreamException {
    var properties = new HashMap<String, String>();
    var part = parts.part(DocxParts.PROPERTIES);
    if (part.length > 0) {
      var xml = new DocxXml(part);
      var name = "";
      while (xml.next()) {
        if (xml.isStart()) {
          name = xml.name();
        } else if (!xml.isEnd() && !xml.text().isBlank()) {
          properties.put(name, xml.text().strip());
        }
      }
    }
    return properties;
  }

  /// Adds the footnotes that the text refers to.
  private ForeignText withNotes(ForeignText text) throws XMLStreamException {
    var part = parts.part(DocxParts.NOTES);
    if (part.length == 0 || !text.markdown().contains("[^")) {
      return text;
    }
    var markdown = new StringBuilder(text.markdown());
    for (var note : notes(part).entrySet()) {
      if (text.markdown().contains("[^" + note.getKey() + "]")) {
        markdown.append("\n\n[^").append(note.getKey()).append("]: ").append(note.getValue());
      }
    }
    return new ForeignText(markdown.toString(), text.opening(), text.losses());
  }

  private static Map<String, String> notes(byte[] part) throws XMLStreamException {
    var notes = new TreeMap<String, String>();
    var xml = new DocxXml(part);
    var number = "";
    while (xml.next()) {
      if (xml.isStart("footnote")) {
        number = xml.attribute("id").orElse("");
      } else if (!xml.isStart() && !xml.isEnd()) {
        notes.merge(number, xml.text(), String::concat);
      }
    }
    notes.replaceAll((_, note) -> MarkdownEscaper.text(ForeignTexts.line(note)));
    return notes;
  }
}
