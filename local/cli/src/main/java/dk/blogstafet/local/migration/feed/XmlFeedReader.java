package dk.blogstafet.local.migration.feed;

import dk.blogstafet.conversion.SafeXml;
import dk.blogstafet.conversion.html.HtmlConverter;
import dk.blogstafet.local.migration.content.BrokenExportException;
import dk.blogstafet.local.migration.content.ExportSummary;
import dk.blogstafet.local.migration.content.FieldTally;
import dk.blogstafet.local.migration.content.FoundItem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads a feed in XML item by item (StAX). A document type, which could name other files or expand
/// without end, is refused.
final class XmlFeedReader {
  private static final Set<String> ITEMS = Set.of("item", "entry");
  private static final Set<String> AROUND = Set.of("rss", "channel", "feed", "rdf:RDF");

  /// The elements about the site that are read.
  private static final Set<String> HEAD =
      Set.of("title", "description", "subtitle", "link", "wp:author", "wp:base_blog_url");

  /// The JDK's limits of references such as `&lt;` in a file: 100,000. A feed has some for each tag
  /// of its texts, and without a document type there are no others, which could expand.
  private static final List<String> ENTITIES =
      List.of("jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");

  private final Path file;
  private final FeedDialect dialect;
  private final Consumer<FoundItem> items;
  private final FeedFields head = new FeedFields();
  private final FieldTally unknown = new FieldTally();
  private int found;

  private XmlFeedReader(Path file, FeedDialect feedDialect, Consumer<FoundItem> items) {
    this.file = file;
    this.dialect = feedDialect;
    this.items = items;
  }

  /// Reads a file.
  ///
  /// @param items receives everything that the feed contains, in its order
  /// @throws IOException if the file can't be read
  /// @throws BrokenExportException if it is no whole feed
  static ExportSummary read(Path file, FeedDialect feedDialect, Consumer<FoundItem> items)
      throws IOException, BrokenExportException {
    return new XmlFeedReader(file, feedDialect, items).read();
  }

  private ExportSummary read() throws IOException, BrokenExportException {
    try (var text = new GuardedReader(ExportText.open(file))) {
      var factory = SafeXml.factory();
      ENTITIES.forEach(it -> factory.setProperty(it, "0"));
      var xml = factory.createXMLStreamReader(text);
      try {
        read(xml);
      } catch (XMLStreamException broken) {
        throw broken(broken);
      }
    } catch (XMLStreamException broken) {
      throw broken(broken);
    }
    var title = HtmlConverter.plain(head.text("title"));
    var about = HtmlConverter.plain(head.first("description", "subtitle").orElse(""));
    return new ExportSummary(title, about, found, unknown.counts());
  }

  private void read(XMLStreamReader xml)
      throws XMLStreamException, BrokenExportException, IOException {
    var fields = new XmlFields(xml, dialect instanceof AtomDialect);
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD ->
            throw new BrokenExportException("migration.broken.dtd", file);
        case XMLStreamConstants.START_ELEMENT -> element(fields);
        default -> {}
      }
    }
  }

  private void element(XmlFields fields) throws XMLStreamException {
    var name = fields.name();
    if (ITEMS.contains(name)) {
      found++;
      var item = new FeedFields();
      fields.read(item, "");
      item.names().stream()
          .filter(it -> !it.equals(name))
          .map(it -> it.substring(name.length() + 1))
          .filter(it -> !it.contains("/") && !dialect.known().contains(it))
          .forEach(unknown::count);
      items.accept(dialect.item(inside(item, name), head));
    } else if (HEAD.contains(name)) {
      fields.read(head, "");
    } else if (!AROUND.contains(name)) {
      fields.skip();
    }
  }

  private static FeedFields inside(FeedFields item, String name) {
    var inside = new FeedFields();
    for (var path : item.names()) {
      if (path.length() > name.length()) {
        item.all(path).forEach(it -> inside.add(path.substring(name.length() + 1), it));
      }
    }
    return inside;
  }

  private BrokenExportException broken(XMLStreamException error) throws IOException {
    for (Throwable cause = error; cause != null; cause = nested(cause)) {
      if (cause instanceof CharacterCodingException) {
        return new BrokenExportException("migration.broken.encoding", file);
      }
      if (cause instanceof GuardedReader.LongFieldException) {
        return new BrokenExportException("migration.broken.field", file);
      }
      if (cause instanceof IOException unreadable) {
        throw unreadable;
      }
    }
    var line = error.getLocation() == null ? 1 : error.getLocation().getLineNumber();
    return new BrokenExportException("migration.broken.xml", file, line, found);
  }

  private static @Nullable Throwable nested(Throwable error) {
    return error instanceof XMLStreamException xml && xml.getNestedException() != null
        ? xml.getNestedException()
        : error.getCause();
  }
}
