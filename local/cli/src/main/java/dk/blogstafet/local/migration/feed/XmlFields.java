package dk.blogstafet.local.migration.feed;

import dk.blogstafet.local.migration.feed.FeedFields.FeedField;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Entities;

/// Reads elements of a feed from a stream.
final class XmlFields {
  /// The usual prefixes of namespaces, by a part of their names.
  private static final Map<String, String> PREFIXES =
      Map.of(
          "wordpress.org/export/1", "wp",
          "/excerpt/", "excerpt",
          "purl.org/rss/1.0/modules/content", "content",
          "purl.org/dc/", "dc",
          "search.yahoo.com/mrss", "media",
          "w3.org/2005/Atom", "atom",
          "itunes.com/dtds", "itunes",
          "modules/slash", "slash",
          "wellformedweb.org/CommentAPI", "wfw");

  private final XMLStreamReader xml;
  private final boolean isAtom;

  /// @param isAtom whether the elements of Atom have no prefix
  XmlFields(XMLStreamReader xml, boolean isAtom) {
    this.xml = xml;
    this.isAtom = isAtom;
  }

  /// Returns the current element's name with its usual prefix.
  String name() {
    return name(xml.getNamespaceURI(), xml.getPrefix(), xml.getLocalName());
  }

  private String name(String namespace, String prefix, String local) {
    var space = namespace == null ? "" : namespace;
    for (var known : PREFIXES.entrySet()) {
      if (space.contains(known.getKey())) {
        // The address of WordPress's excerpts contains that of its export.
        var usual = space.contains("/excerpt/") ? "excerpt" : known.getValue();
        return isAtom && usual.equals("atom") ? local : usual + ":" + local;
      }
    }
    return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
  }

  /// Reads the current element and what is in it into fields.
  ///
  /// @param path of the elements around it; empty or with a slash at its end
  void read(FeedFields fields, String path) throws XMLStreamException {
    var name = path + name();
    var attributes = attributes();
    if ("xhtml".equals(attributes.get("type"))) {
      fields.add(name, new FeedField(markup(), attributes));
      return;
    }
    var text = new StringBuilder();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> read(fields, name + "/");
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          fields.add(name, new FeedField(text.toString(), attributes));
          return;
        }
        default -> {}
      }
    }
  }

  /// Passes over the current element.
  void skip() throws XMLStreamException {
    for (var depth = 1; depth > 0 && xml.hasNext(); ) {
      depth +=
          switch (xml.next()) {
            case XMLStreamConstants.START_ELEMENT -> 1;
            case XMLStreamConstants.END_ELEMENT -> -1;
            default -> 0;
          };
    }
  }

  private Map<String, String> attributes() {
    var attributes = new HashMap<String, String>();
    for (var i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return attributes;
  }

  /// Returns what is inside the current element as HTML.
  private String markup() throws XMLStreamException {
    var html = new StringBuilder();
    for (var depth = 1; depth > 0 && xml.hasNext(); ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          html.append('<').append(xml.getLocalName());
          attributes()
              .forEach((name, value) ->
                  html.append(' ')
                      .append(name)
                      .append("=\"")
                      .append(Entities.escape(value))
                      .append('"'));
          html.append('>');
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (depth > 0 && !xml.getLocalName().equals("br")) {
            html.append("</").append(xml.getLocalName()).append('>');
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            html.append(Entities.escape(xml.getText()));
        default -> {}
      }
    }
    return html.toString();
  }
}
