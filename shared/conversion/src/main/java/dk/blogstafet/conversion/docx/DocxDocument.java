package dk.blogstafet.conversion.docx;

import dk.blogstafet.conversion.ForeignText;
import dk.blogstafet.conversion.ForeignTexts;
import dk.blogstafet.conversion.ImportLoss;
import dk.blogstafet.conversion.docx.UnreadableDocumentException.DocumentFlaw;
import dk.blogstafet.conversion.html.HtmlConverter;
import dk.blogstafet.words.LocalizedMessages;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// A Word document (.docx), converted to Markdown.
///
/// @param title the document's title, or else its first heading; may be empty
/// @param subtitle may be empty
/// @param creator the name in the document's properties
/// @param modified the time of the last change, as the properties have it
/// @param losses what the document loses, beside those of its text
public record DocxDocument(
    String title,
    String subtitle,
    Optional<String> creator,
    Optional<String> modified,
    ForeignText text,
    List<ImportLoss> losses) {
  /// The maximum number of characters of a document: several times that of a post.
  public static final int CHARACTERS = 300_000;

  public DocxDocument {
    losses = List.copyOf(losses);
  }

  /// Returns one sentence for each loss.
  ///
  /// @param messages in the reader's language
  public List<String> sentences(LocalizedMessages messages) {
    return Stream.concat(losses.stream(), text.losses().stream())
        .map(it -> messages.text(it.kind().key(), it.detail()))
        .distinct()
        .toList();
  }

  /// Converts a document. Nothing outside it is read.
  ///
  /// @param words the labels of links, in the language of the text
  /// @throws IOException if the stream can't be read
  public static DocxDocument read(InputStream document, LocalizedMessages words)
      throws IOException, UnreadableDocumentException {
    try {
      return of(DocxParts.of(document), words);
    } catch (XMLStreamException damaged) {
      throw new UnreadableDocumentException(DocumentFlaw.NOT_A_DOCUMENT);
    }
  }

  private static DocxDocument of(DocxParts parts, LocalizedMessages words)
      throws XMLStreamException, UnreadableDocumentException {
    var properties = properties(parts.part(DocxParts.PROPERTIES));
    var text = DocxHtml.of(parts.part(DocxParts.TEXT), DocxStyles.of(parts));
    var body = Jsoup.parseBodyFragment(text.html()).body();
    var title = title(text.title(), properties.getOrDefault("title", ""), body);
    var markdown = HtmlConverter.convert(body, words);
    var whole = DocxNotes.of(parts).appendTo(markdown.markdown());
    return new DocxDocument(
        ForeignTexts.line(title),
        ForeignTexts.teaser(text.subtitle()),
        Optional.ofNullable(properties.get("creator")).map(ForeignTexts::line),
        Optional.ofNullable(properties.get("modified")),
        new ForeignText(whole, markdown.opening(), markdown.losses()),
        text.losses());
  }

  /// A heading that is the title is not in the text.
  private static String title(String styled, String property, Element body) {
    var named = Stream.of(styled, property).filter(it -> !it.isBlank()).findFirst();
    var heading = body.selectFirst("h2");
    if (named.isEmpty() && heading != null) {
      heading.remove();
    }
    return named.orElseGet(() -> heading == null ? "" : heading.text());
  }

  private static Map<String, String> properties(byte[] part) throws XMLStreamException {
    var properties = new HashMap<String, String>();
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
}
