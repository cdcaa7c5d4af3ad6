package dk.blogstafet.conversion.docx;

import dk.blogstafet.conversion.ImportLoss;
import dk.blogstafet.conversion.SafeXml;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A cursor over one part of a Word document. Elements and attributes are told by their local
/// names.
final class DocxXml {
  private final XMLStreamReader xml;
  private int depth;

  DocxXml(byte[] part) throws XMLStreamException {
    this.xml = SafeXml.factory().createXMLStreamReader(new ByteArrayInputStream(part));
  }

  /// Moves to the next element or text; false at the end.
  ///
  /// @throws XMLStreamException if the part is damaged or has a document type
  boolean next() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> throw new XMLStreamException("A document type");
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          return true;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          return true;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  boolean isStart() {
    return xml.isStartElement();
  }

  boolean isEnd() {
    return xml.isEndElement();
  }

  /// Returns whether the current element is the start of one of these.
  boolean isStart(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  String name() {
    return xml.getLocalName();
  }

  String text() {
    return xml.getText();
  }

  /// Returns the value of an attribute of the current element.
  Optional<String> attribute(String name) {
    for (var i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /// Returns whether a property, such as bold, is on: without a value it is.
  boolean isOn() {
    return attribute("val")
        .filter(it -> it.equals("0") || it.equals("false") || it.equals("none"))
        .isEmpty();
  }

  /// Passes over the current element.
  void skip() throws XMLStreamException {
    var outside = depth - 1;
    while (depth > outside && next()) {
      // Only the end of the element counts.
    }
  }

  /// Passes over the current element; returns the text in it.
  String skippedText() throws XMLStreamException {
    var text = new StringBuilder();
    var outside = depth - 1;
    while (depth > outside && next()) {
      if (!isStart() && !isEnd() && text.length() < ImportLoss.LENGTH) {
        text.append(text()).append(' ');
      }
    }
    return text.toString();
  }
}
