package dk.blogstafet.local.archive;

import dk.blogstafet.page.markdown.PictureHtml;
import dk.blogstafet.page.markdown.PostBodyRenderer;
import dk.blogstafet.page.markdown.RenderedFragment;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.validation.Slug;
import dk.blogstafet.words.LocalizedMessages;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a relay's published posts as an export of WordPress (WXR 1.2,
/// `wp-admin/includes/export.php`), which many programs read. Texts are HTML, and begin with the
/// picture above them; pictures stay at their addresses here. A post's time is noon of its day in
/// Denmark.
final class WxrWriter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final ExportedRelay whole;
  private final XMLStreamWriter xml;

  private WxrWriter(ExportedRelay exportedRelay, XMLStreamWriter writer) {
    this.whole = exportedRelay;
    this.xml = writer;
  }

  /// Returns the file's text.
  static String of(ExportedRelay whole) {
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new WxrWriter(whole, xml).write();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("Writing to memory", impossible);
    }
    return text + "\n";
  }

  private void write() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("rss");
    xml.writeAttribute("version", "2.0");
    xml.writeNamespace("excerpt", "http://wordpress.org/export/1.2/excerpt/");
    xml.writeNamespace("content", "http://purl.org/rss/1.0/modules/content/");
    xml.writeNamespace("dc", "http://purl.org/dc/elements/1.1/");
    xml.writeNamespace("wp", "http://wordpress.org/export/1.2/");
    xml.writeStartElement("channel");
    field("title", whole.relay().title());
    field("link", whole.home().toString());
    field("description", whole.relay().introduction());
    field("language", whole.relay().language().tag());
    field("wp:wxr_version", "1.2");
    field("wp:base_site_url", whole.home().toString());
    field("wp:base_blog_url", whole.home().toString());
    authors();
    for (var category : whole.relay().categories()) {
      xml.writeStartElement("wp:category");
      field("wp:category_nicename", category.slug());
      field("wp:cat_name", category.name());
      xml.writeEndElement();
    }
    for (var post : whole.posts()) {
      item(post);
    }
    xml.writeEndDocument();
  }

  private void authors() throws XMLStreamException {
    var names = whole.posts().stream().flatMap(it -> author(it).stream()).distinct().toList();
    for (var name : names) {
      xml.writeStartElement("wp:author");
      field("wp:author_login", login(name));
      field("wp:author_display_name", name);
      xml.writeEndElement();
    }
  }

  private static Optional<String> author(Post post) {
    return post.post().metadata().authors().stream().findFirst().map(Author::name);
  }

  /// WordPress's names for signing in are ASCII; a name without such letters stands for itself.
  private static String login(String name) {
    var slug = Slug.of(name);
    return slug.isEmpty() ? name : slug;
  }

  private void item(Post post) throws XMLStreamException {
    var metadata = post.post().metadata();
    var time = metadata.date().atTime(LocalTime.NOON).atZone(DanishTime.ZONE);
    var utc = time.withZoneSameInstant(ZoneOffset.UTC);
    var address = whole.address(post);
    xml.writeStartElement("item");
    field("title", metadata.title());
    field("link", address);
    field("pubDate", DateTimeFormatter.RFC_1123_DATE_TIME.format(utc));
    field("dc:creator", author(post).map(WxrWriter::login).orElse(""));
    guid(address);
    field("content:encoded", html(post, address));
    field("excerpt:encoded", metadata.teaser());
    field("wp:post_id", String.valueOf(post.post().leg().number()));
    field("wp:post_date", TIME.format(time));
    field("wp:post_date_gmt", TIME.format(utc));
    field("wp:post_name", post.id().slug());
    field("wp:status", "publish");
    field("wp:post_type", "post");
    category(metadata.category());
    xml.writeEndElement();
  }

  private void guid(String address) throws XMLStreamException {
    xml.writeStartElement("guid");
    xml.writeAttribute("isPermaLink", "true");
    xml.writeCharacters(address);
    xml.writeEndElement();
  }

  private void category(Category category) throws XMLStreamException {
    xml.writeStartElement("category");
    xml.writeAttribute("domain", "category");
    xml.writeAttribute("nicename", category.slug());
    xml.writeCharacters(category.name());
    xml.writeEndElement();
  }

  private String html(Post post, String address) {
    PostBody text = whole.text(post);
    var pictures = PictureHtml.ofFeeds(whole.home().toString(), whole.relay().id());
    var words = LocalizedMessages.in(whole.relay().language());
    var lead = post.post().metadata().picture().map(it -> pictures.lead(it, words));
    var html = PostBodyRenderer.html(text, address, pictures);
    return lead.map(WxrWriter::text).orElse("") + text(html);
  }

  private static String text(RenderedFragment html) {
    return new String(html.bytes(), StandardCharsets.UTF_8);
  }

  private void field(String name, String value) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }
}
