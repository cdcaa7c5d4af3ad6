package dk.blogstafet.conversion;

import javax.xml.stream.XMLInputFactory;

/// Parsers of XML (StAX) that open no other file and expand nothing: a document type is reported as
/// an event and not read.
public final class SafeXml {
  private SafeXml() {}

  /// Returns a factory of such parsers.
  public static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    return factory;
  }
}
