package dk.blogstafet.conversion.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/// What the paragraph styles and lists of a Word document mean, by their names in English and
/// Danish.
final class DocxStyles {
  private static final Pattern HEADING = Pattern.compile("(?:heading|overskrift) ?([1-9])");

  private final Map<String, String> names = new HashMap<>();
  private final Set<String> bulletLists = new HashSet<>();
  private final Map<String, String> links = new HashMap<>();

  /// What a paragraph is.
  enum ParagraphKind {
    TITLE,
    SUBTITLE,
    HEADING,
    QUOTE,
    BULLET,
    NUMBER,
    TEXT
  }

  private DocxStyles() {}

  /// Reads the parts that describe styles, lists and links.
  static DocxStyles of(DocxParts parts) throws XMLStreamException {
    var styles = new DocxStyles();
    styles.readStyles(parts.part(DocxParts.STYLES));
    styles.readLists(parts.part(DocxParts.LISTS));
    styles.readLinks(parts.part(DocxParts.LINKS));
    return styles;
  }

  private void readStyles(byte[] part) throws XMLStreamException {
    if (part.length == 0) {
      return;
    }
    var xml = new DocxXml(part);
    var id = "";
    while (xml.next()) {
      if (xml.isStart("style")) {
        id = xml.attribute("styleId").orElse("");
      } else if (xml.isStart("name")) {
        names.put(id, xml.attribute("val").orElse("").toLowerCase(Locale.ROOT));
      }
    }
  }

  /// A list is one of bullets if its first level is.
  private void readLists(byte[] part) throws XMLStreamException {
    if (part.length == 0) {
      return;
    }
    var xml = new DocxXml(part);
    var formats = new HashMap<String, String>();
    var definition = "";
    var list = "";
    while (xml.next()) {
      if (xml.isStart("abstractNum")) {
        definition = xml.attribute("abstractNumId").orElse("");
      } else if (xml.isStart("numFmt")) {
        formats.putIfAbsent(definition, xml.attribute("val").orElse(""));
      } else if (xml.isStart("num")) {
        list = xml.attribute("numId").orElse("");
      } else if (xml.isStart("abstractNumId")) {
        var format = formats.getOrDefault(xml.attribute("val").orElse(""), "bullet");
        if (format.equals("bullet")) {
          bulletLists.add(list);
        }
      }
    }
  }

  private void readLinks(byte[] part) throws XMLStreamException {
    if (part.length == 0) {
      return;
    }
    var xml = new DocxXml(part);
    while (xml.next()) {
      if (xml.isStart("Relationship")) {
        links.put(xml.attribute("Id").orElse(""), xml.attribute("Target").orElse(""));
      }
    }
  }

  /// Returns where a link or picture leads.
  String target(String id) {
    return links.getOrDefault(id, "");
  }

  /// Returns what a paragraph is.
  ///
  /// @param list the id of its list; empty if it is in none
  ParagraphKind kind(String style, Optional<String> list) {
    var name = name(style);
    if (HEADING.matcher(name).matches()) {
      return ParagraphKind.HEADING;
    }
    return switch (name) {
      case "title", "titel" -> ParagraphKind.TITLE;
      case "subtitle", "undertitel" -> ParagraphKind.SUBTITLE;
      case "quote", "intense quote", "citat", "stærkt citat" -> ParagraphKind.QUOTE;
      default -> listKind(name, list);
    };
  }

  private ParagraphKind listKind(String name, Optional<String> list) {
    if (list.isPresent()) {
      return bulletLists.contains(list.get()) ? ParagraphKind.BULLET : ParagraphKind.NUMBER;
    }
    if (name.startsWith("list bullet") || name.startsWith("opstilling - punkttegn")) {
      return ParagraphKind.BULLET;
    }
    return name.startsWith("list number") || name.startsWith("opstilling - talpunkt")
        ? ParagraphKind.NUMBER
        : ParagraphKind.TEXT;
  }

  /// Returns the level of a heading, from 2.
  int level(String style) {
    var heading = HEADING.matcher(name(style));
    return heading.matches() ? Math.clamp(Integer.parseInt(heading.group(1)) + 1L, 2, 6) : 2;
  }

  private String name(String style) {
    return names.getOrDefault(style, style.toLowerCase(Locale.ROOT));
  }
}
